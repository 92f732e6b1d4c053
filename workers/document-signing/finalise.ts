import type { DataOf, DocumentCode, Letterhead } from '#documents'
import { documentSigning } from '#processes/document-signing/contract'
import { worker } from '../define.ts'
import type { Rendering } from '../shared/letter.ts'

/** A document to print again with the names and days of its signatures. */
export interface SignedPrint<C extends DocumentCode = DocumentCode> {
  readonly documentId: string
  readonly code: C
  readonly data: DataOf<C>
  readonly letterhead: Letterhead
}

export interface SigningSubject {
  readonly caseId: string
  readonly signingSubjectId: string
  readonly documentIds: readonly string[]
}

export interface SigningEnd {
  /** documents that still wait to be made final; none the second time */
  prints(signing: SigningSubject): Promise<readonly SignedPrint[]>
  /** makes the documents final with these files; answers the day of the last signature */
  finalise(
    signing: SigningSubject,
    printed: readonly { readonly print: SignedPrint; readonly docx: Uint8Array }[],
  ): Promise<{ signedOn: string }>
}

/** Puts the signatures on the documents and makes them final. @source domain.md 5.1 step 12, 5.11 */
export const finalise = worker(
  documentSigning.jobs.finalise,
  (deps: { signings: SigningEnd; rendering: Rendering }) => async (input) => {
    const printed = []
    for (const print of await deps.signings.prints(input)) {
      const docx = await deps.rendering.renderDocx(print.code, print.data, print.letterhead)
      printed.push({ print, docx })
    }
    const { signedOn } = await deps.signings.finalise(input, printed)
    return { signingResult: 'GETEKEND' as const, signedOn }
  },
)
