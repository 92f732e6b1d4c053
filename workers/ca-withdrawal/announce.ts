import { caWithdrawal } from '#processes/ca-withdrawal/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface WithdrawalIntention {
  /** one for each holder of a right on the property */
  intentions(caseId: string): Promise<readonly Letter<'DT119'>[]>
  /** until when they may react, and when a decision should follow */
  terms(caseId: string): Promise<{ reactionLapsesAt: string; decideWithdrawalDueOn: string }>
}

/** Tells the holders of the property of the intention to withdraw. @source domain.md 5.4 step 11 */
export const announce = worker(
  caWithdrawal.jobs.announce,
  (deps: { withdrawals: WithdrawalIntention; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId }, { jobKey }) => {
      await writeLetters(deps, await deps.withdrawals.intentions(caseId), jobKey)
      return deps.withdrawals.terms(caseId)
    },
)
