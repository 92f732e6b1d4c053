import { levyMeasure } from '#processes/levy-measure/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface CompletionReminder {
  /** the second time nothing changes */
  noteReminder(levyMeasureId: string): Promise<void>
  letters(levyMeasureId: string, code: 'DT057'): Promise<readonly Letter[]>
}

/** Reminds who asked of what is still missing. @source domain.md section 6, DT057 */
export const remindCompletion = worker(
  levyMeasure.jobs.remindCompletion,
  (deps: { measures: CompletionReminder; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ levyMeasureId }, { jobKey }) => {
      await writeLetters(deps, await deps.measures.letters(levyMeasureId, 'DT057'), jobKey)
      await deps.measures.noteReminder(levyMeasureId)
      return {}
    },
)
