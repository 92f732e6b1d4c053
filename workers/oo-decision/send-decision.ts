import { ooDecision } from '#processes/oo-decision/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface DecisionSending {
  /** one for each person concerned who has none yet */
  notices(decisionRunId: string): Promise<readonly Letter<'DT035'>[]>
  /** until when the agency validates */
  sent(decisionRunId: string): Promise<{ validateDueOn: string }>
}

/** Announces the decisions to everyone concerned, and lets the agency validate them. @source domain.md 5.1 steps 13 and 14 */
export const sendDecision = worker(
  ooDecision.jobs.sendDecision,
  (deps: { decisions: DecisionSending; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ decisionRunId }, { jobKey }) => {
      await writeLetters(deps, await deps.decisions.notices(decisionRunId), jobKey)
      return deps.decisions.sent(decisionRunId)
    },
)
