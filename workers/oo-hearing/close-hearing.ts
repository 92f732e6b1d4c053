import { ooHearing } from '#processes/oo-hearing/contract'
import { worker } from '../define.ts'

export interface HearingClosing {
  /** ends the hearing once; answers until when a decision is wanted, and whether one still is */
  close(hearingId: string): Promise<{ decideDueOn: string; decisionWanted: boolean }>
}

/** The term to react has passed: the mayor may decide. @source domain.md 5.1 lapse matrix "Hearing without reaction" */
export const closeHearing = worker(
  ooHearing.jobs.closeHearing,
  (deps: { hearings: HearingClosing }) =>
    ({ hearingId }) =>
      deps.hearings.close(hearingId),
)
