import { appeal } from '#processes/appeal/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface HearingInvitation {
  /** to every party and the municipality */
  invitations(appealId: string): Promise<readonly Letter<'DT084'>[]>
  hearingReport(appealId: string): Promise<{ readonly hearingReportDueOn: string }>
}

/** Invites the parties and the municipality to the hearing. @source domain.md 5.3 step 6 */
export const inviteToHearing = worker(
  appeal.jobs.inviteToHearing,
  (deps: { appeals: HearingInvitation; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ appealId }, { jobKey }) => {
      await writeLetters(deps, await deps.appeals.invitations(appealId), jobKey)
      return deps.appeals.hearingReport(appealId)
    },
)
