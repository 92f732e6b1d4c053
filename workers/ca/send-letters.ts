import { ca } from '#processes/ca/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface CertificateNotices {
  /** to whom the decision table says */
  notices(caseId: string): Promise<readonly Letter<'DT117' | 'DT118'>[]>
}

/** Writes the letters that go with certificates and refusals. @source domain.md 5.4 step 6 */
export const sendLetters = worker(
  ca.jobs.sendLetters,
  (deps: { certificates: CertificateNotices; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId }, { jobKey }) => {
      await writeLetters(deps, await deps.certificates.notices(caseId), jobKey)
      return {}
    },
)
