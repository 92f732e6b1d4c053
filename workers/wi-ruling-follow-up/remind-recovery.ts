import { wiRulingFollowUp } from '#processes/wi-ruling-follow-up/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface RecoveryReminder {
  /** one for each convicted */
  remind(caseId: string, rulingId: string): Promise<readonly Letter<'DT131'>[]>
}

/** Reminds the convicted that their term nears its end. @source domain.md 5.6 step 9 */
export const remindRecovery = worker(
  wiRulingFollowUp.jobs.remindRecovery,
  (deps: { courtRuling: RecoveryReminder; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId, rulingId }, { jobKey }) => {
      await writeLetters(deps, await deps.courtRuling.remind(caseId, rulingId), jobKey)
      return {}
    },
)
