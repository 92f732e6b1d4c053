import { appeal } from '#processes/appeal/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface DraftSending {
  /** the note and the draft */
  draftPapers(appealId: string): Promise<readonly Letter<'DT087' | 'DT089'>[]>
  /** nothing of the file changes any more; the second time nothing happens */
  draftSent(appealId: string): Promise<void>
}

/** The draft goes to the minister with a note. @source domain.md 5.3 step 7 */
export const sendDraft = worker(
  appeal.jobs.sendDraft,
  (deps: { appeals: DraftSending; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ appealId }, { jobKey }) => {
      await writeLetters(deps, await deps.appeals.draftPapers(appealId), jobKey)
      await deps.appeals.draftSent(appealId)
      return {}
    },
)
