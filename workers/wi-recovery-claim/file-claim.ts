import { wiRecoveryClaim } from '#processes/wi-recovery-claim/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface ClaimFiling {
  /** the second time nothing changes, and the answer is the same */
  file(
    caseId: string,
    claimId: string,
  ): Promise<{ readonly letters: readonly Letter<'DT127' | 'DT128'>[]; readonly registerDueOn: string }>
}

/** Files the claim with the prosecutor. @source domain.md 5.6 step 5 */
export const fileClaim = worker(
  wiRecoveryClaim.jobs.fileClaim,
  (deps: { recoveryClaim: ClaimFiling; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId, claimId }, { jobKey }) => {
      const { letters, registerDueOn } = await deps.recoveryClaim.file(caseId, claimId)
      await writeLetters(deps, letters, jobKey)
      return { registerDueOn }
    },
)
