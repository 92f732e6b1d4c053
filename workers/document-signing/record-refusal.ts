import { documentSigning } from '#processes/document-signing/contract'
import { worker } from '../define.ts'
import type { SigningSubject } from './finalise.ts'

export interface SigningRefusal {
  /** takes the documents back and voids signatures that were given; the second time nothing changes */
  refuse(signing: SigningSubject): Promise<void>
}

export interface RefusedAdvice {
  /** brings the advice back to who made it, with the reason; nothing for a subject that is no advice */
  refuse(signingSubjectId: string): Promise<void>
}

/** A signer refused: the documents go back. The advice first, for its reason stands on the refusal. @source domain.md 5.1 step 7 */
export const recordRefusal = worker(
  documentSigning.jobs.recordRefusal,
  (deps: { signings: SigningRefusal; advices: RefusedAdvice }) => async (input) => {
    await deps.advices.refuse(input.signingSubjectId)
    await deps.signings.refuse(input)
    return { signingResult: 'GEWEIGERD' as const }
  },
)
