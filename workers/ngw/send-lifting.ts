import { ngw } from '#processes/ngw/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface LiftingLetters {
  /** one for the case; none while it is not lifted */
  liftingLetters(caseId: string): Promise<readonly Letter<'DT099'>[]>
}

/** Makes the mayor's decision that lifts the other. @source domain.md 5.5 step 9 */
export const sendLifting = worker(
  ngw.jobs.sendLifting,
  (deps: { ngw: LiftingLetters; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId }, { jobKey }) => {
      await writeLetters(deps, await deps.ngw.liftingLetters(caseId), jobKey)
      return {}
    },
)
