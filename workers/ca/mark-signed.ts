import { ca } from '#processes/ca/contract'
import { worker } from '../define.ts'

export interface SignedCertificates {
  /** makes the certificates valid from the last signature; the second time it answers the same */
  markSigned(caseId: string): Promise<{ sendDueOn: string }>
}

/** The day of the last signature is the day of issue. @source domain.md 5.4 step 5 */
export const markSigned = worker(
  ca.jobs.markSigned,
  (deps: { certificates: SignedCertificates }) =>
    ({ caseId }) =>
      deps.certificates.markSigned(caseId),
)
