import type { z } from 'zod'
import { wpRecovery } from '#processes/wp-recovery/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

/** Dates of a warning procedure; the same at each call. */
export interface WarningTermsOf {
  terms(caseId: string): Promise<z.input<(typeof wpRecovery.jobs.registerWarning)['output']>>
}
export interface Receipts {
  /** one receipt for each requester */
  receipts(caseId: string): Promise<readonly Letter<'DT002'>[]>
}

/** Sends every requester a receipt and tells the process its terms. @source domain.md 5.2 step 1 */
export const registerWarning = worker(
  wpRecovery.jobs.registerWarning,
  (deps: { registration: Receipts; warning: WarningTermsOf; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId }, { jobKey }) => {
      await writeLetters(deps, await deps.registration.receipts(caseId), jobKey)
      return deps.warning.terms(caseId)
    },
)
