import type { z } from 'zod'
import { caLapse } from '#processes/ca-lapse/contract'
import { worker } from '../define.ts'

export interface CertificateLapsing {
  /** false for a certificate that had ended otherwise; the second time it answers the same */
  lapse(what: z.output<typeof caLapse.jobs.endCertificate.input>): Promise<boolean>
}

/** A certificate ends by law or by the passing of time. @source domain.md 5.4 steps 9 and 10 */
export const endCertificate = worker(
  caLapse.jobs.endCertificate,
  (deps: { certificates: CertificateLapsing }) => async (what) => ({ lapsed: await deps.certificates.lapse(what) }),
)
