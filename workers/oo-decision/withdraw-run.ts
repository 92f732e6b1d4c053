import type { z } from 'zod'
import { ooDecision } from '#processes/oo-decision/contract'
import { worker } from '../define.ts'

export interface RunWithdrawal {
  /** takes the decisions and their documents back, once; answers whether a decision is asked again, and until when */
  withdraw(decisionRunId: string): Promise<z.input<typeof ooDecision.jobs.withdrawRun.output>>
}

/** Too strict, refused by a signer or deleted: the units return to where they were. @source domain.md 5.1 "delete with x" */
export const withdrawRun = worker(
  ooDecision.jobs.withdrawRun,
  (deps: { decisions: RunWithdrawal }) =>
    ({ decisionRunId }) =>
      deps.decisions.withdraw(decisionRunId),
)
