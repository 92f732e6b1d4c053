import { letterOnDemand } from '#processes/letter-on-demand/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface LettersOnDemand {
  /** what was asked, for whom it was asked */
  letters(letterRequestId: string): Promise<readonly Letter[]>
}

/** Makes a letter that somebody asked for. @source domain.md section 6, mode D */
export const makeLetter = worker(
  letterOnDemand.jobs.makeLetter,
  (deps: { lettersOnDemand: LettersOnDemand; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ letterRequestId }, { jobKey }) => {
      await writeLetters(deps, await deps.lettersOnDemand.letters(letterRequestId), jobKey)
      return {}
    },
)
