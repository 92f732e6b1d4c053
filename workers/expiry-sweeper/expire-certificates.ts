import { expirySweeper } from '#processes/expiry-sweeper/contract'
import { worker } from '../define.ts'

export interface CertificateExpiry {
  /** asks the lapse of each certificate whose last day has passed @returns how many */
  expire(): Promise<number>
}

/** Every morning: certificates whose last day has passed. @source domain.md 5.4 step 9, 5.11 */
export const expireCertificates = worker(
  expirySweeper.jobs.expireCertificates,
  (deps: { certificates: CertificateExpiry }) => async () => ({
    expiredCertificates: await deps.certificates.expire(),
  }),
)
