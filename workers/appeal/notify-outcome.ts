import { appeal } from '#processes/appeal/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface OutcomeNotice {
  /** to every party, the municipality and the regional official */
  outcomeLetters(appealId: string): Promise<readonly Letter<'DT091' | 'DT092'>[]>
  /** notices in the worklists of municipality, regional official and inventory manager; once */
  noticeOutcome(appealId: string): Promise<void>
}

/** Everybody hears what the minister decided. @source domain.md 5.3 step 9, 9 task A19 */
export const notifyOutcome = worker(
  appeal.jobs.notifyOutcome,
  (deps: { appeals: OutcomeNotice; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ appealId }, { jobKey }) => {
      await writeLetters(deps, await deps.appeals.outcomeLetters(appealId), jobKey)
      await deps.appeals.noticeOutcome(appealId)
      return {}
    },
)
