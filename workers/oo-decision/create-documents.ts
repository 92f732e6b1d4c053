import type { z } from 'zod'
import { ooDecision } from '#processes/oo-decision/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface DecisionDocuments {
  /** one for each unit; none when the signed decisions were uploaded */
  letters(decisionRunId: string): Promise<readonly Letter<'DT034'>[]>
  /** puts the decisions up for signing, once; answers how and by whom */
  toSign(
    decisionRunId: string,
    documentIds: readonly string[],
  ): Promise<z.input<typeof ooDecision.jobs.createDocuments.output>>
}

/** Makes the decision of each unit and asks for the signatures. @source domain.md 5.1 steps 11 and 12 */
export const createDocuments = worker(
  ooDecision.jobs.createDocuments,
  (deps: { decisions: DecisionDocuments; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ decisionRunId }, { jobKey }) => {
      const letters = await deps.decisions.letters(decisionRunId)
      return deps.decisions.toSign(decisionRunId, await writeLetters(deps, letters, jobKey))
    },
)
