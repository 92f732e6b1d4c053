import { levyMeasure } from '#processes/levy-measure/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface RequestConfirmation {
  /** day until which the inventory manager decides */
  decideDueOn(): string
  /** one for each who asked */
  letters(levyMeasureId: string, code: 'DT054'): Promise<readonly Letter[]>
}

/** Confirms a request for an exemption or suspension. @source domain.md 5.11 `levy-measure` */
export const registerRequest = worker(
  levyMeasure.jobs.registerRequest,
  (deps: { measures: RequestConfirmation; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ levyMeasureId }, { jobKey }) => {
      await writeLetters(deps, await deps.measures.letters(levyMeasureId, 'DT054'), jobKey)
      return { decideDueOn: deps.measures.decideDueOn() }
    },
)
