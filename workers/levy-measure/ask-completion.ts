import { levyMeasure } from '#processes/levy-measure/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface CompletionTerm {
  /** reckons it the first time, and answers the same after */
  completionTerm(
    levyMeasureId: string,
  ): Promise<{ completeDueOn: string; remindAt: string; completionLapsesAt: string }>
  letters(levyMeasureId: string, code: 'DT055'): Promise<readonly Letter[]>
}

/** Asks what is missing from a request. @source domain.md 5.7 "complete? (DT055 ask)" */
export const askCompletion = worker(
  levyMeasure.jobs.askCompletion,
  (deps: { measures: CompletionTerm; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ levyMeasureId }, { jobKey }) => {
      const term = await deps.measures.completionTerm(levyMeasureId)
      await writeLetters(deps, await deps.measures.letters(levyMeasureId, 'DT055'), jobKey)
      return term
    },
)
