import { ooDecision } from '#processes/oo-decision/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface InvalidDecisionReport {
  /** to the municipality; none when the decisions are not invalid any more */
  invalidLetters(decisionRunId: string): Promise<readonly Letter<'DT042'>[]>
}

/** Tells the municipality what to correct. @source domain.md 5.1 step 15, 6 DT042 */
export const reportInvalid = worker(
  ooDecision.jobs.reportInvalid,
  (deps: { decisions: InvalidDecisionReport; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ decisionRunId }, { jobKey }) => {
      await writeLetters(deps, await deps.decisions.invalidLetters(decisionRunId), jobKey)
      return {}
    },
)
