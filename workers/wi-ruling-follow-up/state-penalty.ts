import { wiRulingFollowUp } from '#processes/wi-ruling-follow-up/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface PenaltyStatement {
  /** the second time nothing changes, and the answer is the same */
  statePenalty(
    caseId: string,
    rulingId: string,
  ): Promise<{ readonly letters: readonly Letter<'DT134'>[]; readonly nextAt: string }>
}

/** States the penalty payments of the past month. @source domain.md 5.6 step 12, 5.11 */
export const statePenalty = worker(
  wiRulingFollowUp.jobs.statePenalty,
  (deps: { courtRuling: PenaltyStatement; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId, rulingId }, { jobKey }) => {
      const { letters, nextAt } = await deps.courtRuling.statePenalty(caseId, rulingId)
      await writeLetters(deps, letters, jobKey)
      return { penaltyStatementAt: nextAt }
    },
)
