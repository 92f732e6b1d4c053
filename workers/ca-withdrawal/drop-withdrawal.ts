import { caWithdrawal } from '#processes/ca-withdrawal/contract'
import { worker } from '../define.ts'

export interface DroppedWithdrawal {
  /** lets the intention go; the second time nothing changes */
  drop(caseId: string): Promise<void>
}

/** The certificate stays valid. @source domain.md 5.4 step 11 */
export const dropWithdrawal = worker(
  caWithdrawal.jobs.dropWithdrawal,
  (deps: { withdrawals: DroppedWithdrawal }) =>
    async ({ caseId }) => {
      await deps.withdrawals.drop(caseId)
      return {}
    },
)
