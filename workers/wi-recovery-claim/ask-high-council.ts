import { wiRecoveryClaim } from '#processes/wi-recovery-claim/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface CouncilAsk {
  /** the second time nothing changes, and the answer is the same */
  askCouncil(
    caseId: string,
    claimId: string,
  ): Promise<{ readonly letters: readonly Letter<'DT129'>[]; readonly lapsesAt: string }>
}

/** Asks the Hoge Raad voor de Handhavingsuitvoering. @source domain.md 5.6 step 5 */
export const askHighCouncil = worker(
  wiRecoveryClaim.jobs.askHighCouncil,
  (deps: { recoveryClaim: CouncilAsk; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId, claimId }, { jobKey }) => {
      const { letters, lapsesAt } = await deps.recoveryClaim.askCouncil(caseId, claimId)
      await writeLetters(deps, letters, jobKey)
      return { highCouncilLapsesAt: lapsesAt }
    },
)
