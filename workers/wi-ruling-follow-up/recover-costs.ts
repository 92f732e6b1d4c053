import { wiRulingFollowUp } from '#processes/wi-ruling-follow-up/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface CostRecovery {
  /** one for each convicted */
  recoverCosts(caseId: string, rulingId: string): Promise<readonly Letter<'DT136'>[]>
}

/** Claims back what the execution cost. @source domain.md 5.6 step 12 */
export const recoverCosts = worker(
  wiRulingFollowUp.jobs.recoverCosts,
  (deps: { courtRuling: CostRecovery; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId, rulingId }, { jobKey }) => {
      await writeLetters(deps, await deps.courtRuling.recoverCosts(caseId, rulingId), jobKey)
      return { followUpOutcome: 'AMBTSHALVE' as const }
    },
)
