import { ooDecision } from '#processes/oo-decision/contract'
import { worker } from '../define.ts'

export interface SignedDecisions {
  /** fixes the day of the decisions and makes them ready to send, once */
  signed(decisionRunId: string): Promise<{ sendDueOn: string }>
}

/** Both have signed, or the signed documents are there. @source domain.md 5.1 step 12 */
export const markSigned = worker(
  ooDecision.jobs.markSigned,
  (deps: { decisions: SignedDecisions }) =>
    ({ decisionRunId }) =>
      deps.decisions.signed(decisionRunId),
)
