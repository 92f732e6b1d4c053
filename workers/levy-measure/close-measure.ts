import { levyMeasure } from '#processes/levy-measure/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface MeasureClosing {
  /** DT061 for a measure that was granted, DT058 for a request that nothing is left of */
  closing(levyMeasureId: string): Promise<'DT058' | 'DT061'>
  letters(levyMeasureId: string, code: 'DT058' | 'DT061', toTax: boolean): Promise<readonly Letter[]>
  settle(levyMeasureId: string): Promise<void>
}

/** Tells that a measure or a request came to its end. @source domain.md 5.11 "ground ends (move, sale)" */
export const closeMeasure = worker(
  levyMeasure.jobs.closeMeasure,
  (deps: { measures: MeasureClosing; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ levyMeasureId }, { jobKey }) => {
      const code = await deps.measures.closing(levyMeasureId)
      await writeLetters(deps, await deps.measures.letters(levyMeasureId, code, code === 'DT061'), jobKey)
      await deps.measures.settle(levyMeasureId)
      return {}
    },
)
