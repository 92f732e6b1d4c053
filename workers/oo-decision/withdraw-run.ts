import { ooDecision } from '#processes/oo-decision/contract'
import { worker } from '../define.ts'

export interface RunWithdrawal {
  /** takes the decisions and their documents back, once */
  withdraw(decisionRunId: string): Promise<void>
}

/** Too strict, refused by a signer or deleted: the units return to where they were. @source domain.md 5.1 "delete with x" */
export const withdrawRun = worker(
  ooDecision.jobs.withdrawRun,
  (deps: { decisions: RunWithdrawal }) =>
    async ({ decisionRunId }) => {
      await deps.decisions.withdraw(decisionRunId)
      return {}
    },
)
