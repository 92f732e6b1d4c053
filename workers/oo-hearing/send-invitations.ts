import { ooHearing } from '#processes/oo-hearing/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface HearingInvitations {
  /** one for each invited party */
  invitations(hearingId: string): Promise<readonly Letter<'DT026'>[]>
  /** last day to react and the instant at which it has passed */
  term(hearingId: string): Promise<{ hearingEndsOn: string; hearingLapsesAt: string }>
}

/** Invites owners and occupants, and tells the process until when they may react. @source domain.md 5.1 step 9 */
export const sendInvitations = worker(
  ooHearing.jobs.sendInvitations,
  (deps: { hearings: HearingInvitations; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ hearingId }, { jobKey }) => {
      await writeLetters(deps, await deps.hearings.invitations(hearingId), jobKey)
      return deps.hearings.term(hearingId)
    },
)
