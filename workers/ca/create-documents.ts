import type { z } from 'zod'
import { ca } from '#processes/ca/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface CertificateDocuments {
  /** drafts the certificates and prepares the documents */
  documents(caseId: string): Promise<readonly Letter<'DT113' | 'DT114' | 'DT115' | 'DT140' | 'DT141'>[]>
  /** puts the documents up for signing */
  toSign(caseId: string, documentIds: readonly string[]): Promise<z.input<typeof ca.jobs.createDocuments.output>>
}

/** Makes certificates and refusals and says who signs them. @source domain.md 5.4 steps 4 and 5 */
export const createDocuments = worker(
  ca.jobs.createDocuments,
  (deps: { certificates: CertificateDocuments; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId }, { jobKey }) => {
      const documentIds = await writeLetters(deps, await deps.certificates.documents(caseId), jobKey)
      return deps.certificates.toSign(caseId, documentIds)
    },
)
