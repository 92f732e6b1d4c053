import { ca } from '#processes/ca/contract'
import { worker } from '../define.ts'

export interface CertificateClosing {
  /** closes the procedure; the second time nothing changes */
  close(caseId: string): Promise<void>
}

/** The weekly control found that the procedure may be closed. @source domain.md 5.4 step 12 */
export const closeProcedure = worker(
  ca.jobs.closeProcedure,
  (deps: { certificates: CertificateClosing }) =>
    async ({ caseId }) => {
      await deps.certificates.close(caseId)
      return {}
    },
)
