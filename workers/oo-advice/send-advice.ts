import { ooAdvice } from '#processes/oo-advice/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface AdviceSending {
  /** the letter to the mayor that goes with the advice */
  coverLetter(adviceId: string): Promise<Letter<'DT024'>>
  /** shows the advice to the municipality; the second time nothing changes */
  send(adviceId: string): Promise<{ processAdviceDueOn: string }>
}

/** Sends the signed advice to the mayor. @source domain.md 5.1 step 8 */
export const sendAdvice = worker(
  ooAdvice.jobs.sendAdvice,
  (deps: { advices: AdviceSending; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ adviceId }, { jobKey }) => {
      await writeLetters(deps, [await deps.advices.coverLetter(adviceId)], jobKey)
      return deps.advices.send(adviceId)
    },
)
