import { wiRulingFollowUp } from '#processes/wi-ruling-follow-up/contract'
import { worker } from '../define.ts'

export interface PenaltyStart {
  startPenalties(rulingId: string): Promise<{
    readonly penaltyRuns: boolean
    readonly penaltyStatementAt: string
    readonly penaltyDueOn: string
  }>
}

/** The term for recovery is over: whether a penalty payment runs, and when it is first stated. @source domain.md 5.6 step 12 */
export const startPenalties = worker(
  wiRulingFollowUp.jobs.startPenalties,
  (deps: { courtRuling: PenaltyStart }) =>
    ({ rulingId }) =>
      deps.courtRuling.startPenalties(rulingId),
)
