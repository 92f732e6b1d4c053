import { recordLetter } from '#processes/record-letter/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface RecordLetterMaking {
  /** what was asked, for whom it was asked */
  letters(letterRequestId: string): Promise<readonly Letter[]>
}

/** Makes a letter that somebody asked for. @source domain.md section 6, DT049, DT052, DT072 */
export const makeLetter = worker(
  recordLetter.jobs.makeLetter,
  (deps: { recordLetters: RecordLetterMaking; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ letterRequestId }, { jobKey }) => {
      await writeLetters(deps, await deps.recordLetters.letters(letterRequestId), jobKey)
      return {}
    },
)
