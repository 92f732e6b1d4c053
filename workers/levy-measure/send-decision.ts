import { levyMeasure } from '#processes/levy-measure/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

type Code = 'DT058' | 'DT059' | 'DT060'

export interface DecisionSending {
  outcome(levyMeasureId: string): Promise<{
    measureGranted: boolean
    measureHasEnd: boolean
    reviewAt: string | null
    reviewDueOn: string | null
    expiresAt: string | null
  }>
  letters(levyMeasureId: string, code: Code, toTax: boolean): Promise<readonly Letter[]>
  /** anniversaries that were evaluated already are looked at again; the second time nothing changes */
  settle(levyMeasureId: string): Promise<void>
}

/** Sends what was decided: granted, refused or without object. @source domain.md 5.7, section 6 DT058 to DT060 */
export const sendDecision = worker(
  levyMeasure.jobs.sendDecision,
  (deps: { measures: DecisionSending; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ levyMeasureId, decisionLetter: { letterCode, toTax } }, { jobKey }) => {
      const outcome = await deps.measures.outcome(levyMeasureId)
      await writeLetters(deps, await deps.measures.letters(levyMeasureId, letterCode, toTax), jobKey)
      await deps.measures.settle(levyMeasureId)
      return outcome
    },
)
