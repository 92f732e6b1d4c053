import { caWithdrawal } from '#processes/ca-withdrawal/contract'
import { worker } from '../define.ts'

export interface SignedWithdrawal {
  /** ends the certificate on the day of the last signature; the second time nothing changes */
  withdraw(caseId: string): Promise<void>
}

/** The withdrawal is signed. @source domain.md 5.4 step 11 */
export const withdrawCertificate = worker(
  caWithdrawal.jobs.withdrawCertificate,
  (deps: { withdrawals: SignedWithdrawal }) =>
    async ({ caseId }) => {
      await deps.withdrawals.withdraw(caseId)
      return {}
    },
)
