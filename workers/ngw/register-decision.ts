import { ngw } from '#processes/ngw/contract'
import { worker } from '../define.ts'

export interface CommunicationTerms {
  /** what the timers of the process wait for; instants are null for a decision without a term */
  terms(caseId: string): Promise<{
    readonly communicationOpen: boolean
    readonly communicationHasTerm: boolean
    readonly communicateDueOn: string
    readonly remindAt: string | null
    readonly communicationLapsesAt: string | null
  }>
}

/** Reckons until when the decision must reach the inventory manager. @source domain.md 5.5 step 6 */
export const registerDecision = worker(
  ngw.jobs.registerDecision,
  (deps: { ngw: CommunicationTerms }) =>
    ({ caseId }) =>
      deps.ngw.terms(caseId),
)
