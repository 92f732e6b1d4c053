import { ooAdvice } from '#processes/oo-advice/contract'
import type { z } from 'zod'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

type Signing = Omit<z.input<typeof ooAdvice.jobs.createAdvice.output>, 'documentIds'>

export interface AdviceDocument {
  letter(adviceId: string): Promise<Letter<'DT023'>>
  /** brings the advice to the regional official; the second time nothing changes */
  toSign(adviceId: string): Promise<Signing>
}

/** Makes the document of the advice, for the regional official to sign. @source domain.md 5.1 step 7 */
export const createAdvice = worker(
  ooAdvice.jobs.createAdvice,
  (deps: { advices: AdviceDocument; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ adviceId }, { jobKey }) => {
      const documentIds = await writeLetters(deps, [await deps.advices.letter(adviceId)], jobKey)
      return { documentIds, ...(await deps.advices.toSign(adviceId)) }
    },
)
