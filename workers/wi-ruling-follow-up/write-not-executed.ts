import { wiRulingFollowUp } from '#processes/wi-ruling-follow-up/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface NotExecuted {
  /** the second time nothing changes, and the answer is the same */
  notExecuted(
    caseId: string,
    investigationId: string,
  ): Promise<{ readonly letters: readonly Letter<'DT132'>[]; readonly recoveryTermOver: boolean }>
}

/** States that the ruling is not executed. @source domain.md 5.6 step 10 */
export const writeNotExecuted = worker(
  wiRulingFollowUp.jobs.writeNotExecuted,
  (deps: { courtRuling: NotExecuted; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId, investigationId }, { jobKey }) => {
      const { letters, recoveryTermOver } = await deps.courtRuling.notExecuted(caseId, investigationId)
      await writeLetters(deps, letters, jobKey)
      return { recoveryTermOver }
    },
)
