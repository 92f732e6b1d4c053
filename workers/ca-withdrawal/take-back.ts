import { caWithdrawal } from '#processes/ca-withdrawal/contract'
import { worker } from '../define.ts'

export interface RefusedWithdrawal {
  /** brings the intention back to who decides; the second time nothing changes */
  takeBack(caseId: string): Promise<void>
}

/** A signer refused the withdrawal. @source domain.md 5.4 step 11 */
export const takeBack = worker(
  caWithdrawal.jobs.takeBack,
  (deps: { withdrawals: RefusedWithdrawal }) =>
    async ({ caseId }) => {
      await deps.withdrawals.takeBack(caseId)
      return {}
    },
)
