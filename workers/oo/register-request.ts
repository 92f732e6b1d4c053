import type { z } from 'zod'
import { oo } from '#processes/oo/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

/** Dates of a procedure that has been registered; the same at each call. */
export interface RequestRegistration {
  terms(caseId: string): Promise<z.input<(typeof oo.jobs.registerRequest)['output']>>
  /** one receipt for each requester */
  receipts(caseId: string): Promise<readonly Letter<'DT002'>[]>
}

/** Sends every requester a receipt and tells the process its terms. @source domain.md 5.1 step 1 */
export const registerRequest = worker(
  oo.jobs.registerRequest,
  (deps: { registration: RequestRegistration; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId }, { jobKey }) => {
      await writeLetters(deps, await deps.registration.receipts(caseId), jobKey)
      return deps.registration.terms(caseId)
    },
)
