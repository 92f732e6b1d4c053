import { ooAdvice } from '#processes/oo-advice/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface AdviceRequestRegistration {
  /** the municipality's letter to the regional official */
  letter(adviceRequestId: string): Promise<Letter<'DT016'>>
  /** the same at each call */
  terms(adviceRequestId: string): Promise<{ handleDueOn: string; adviceDueOn: string }>
}

/** Files the request for advice and tells the process its terms. @source domain.md 5.1 step 5 */
export const registerRequest = worker(
  ooAdvice.jobs.registerRequest,
  (deps: { adviceRequests: AdviceRequestRegistration; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ adviceRequestId }, { jobKey }) => {
      await writeLetters(deps, [await deps.adviceRequests.letter(adviceRequestId)], jobKey)
      return deps.adviceRequests.terms(adviceRequestId)
    },
)
