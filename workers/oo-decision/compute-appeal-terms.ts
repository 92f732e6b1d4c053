import { ooDecision } from '#processes/oo-decision/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface AppealTermKeeping {
  /** keeps the terms of appeal and starts what the decision orders; answers when the last term has passed and whether some unit belongs on VIVOO */
  appealTerms(decisionRunId: string): Promise<{ appealLapsesAt: string; includable: boolean }>
  /** to the municipality, with the terms */
  validLetters(decisionRunId: string): Promise<readonly Letter<'DT043'>[]>
}

/** Until when parties and Wonen in Vlaanderen may appeal. @source domain.md 5.0 oo.appeal.party, oo.appeal.wv; 6 DT043 */
export const computeAppealTerms = worker(
  ooDecision.jobs.computeAppealTerms,
  (deps: { decisions: AppealTermKeeping; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ decisionRunId }, { jobKey }) => {
      const terms = await deps.decisions.appealTerms(decisionRunId)
      await writeLetters(deps, await deps.decisions.validLetters(decisionRunId), jobKey)
      return terms
    },
)
