import { ca } from '#processes/ca/contract'
import { worker } from '../define.ts'

export interface StoppedApplication {
  /** drops what nobody signed; the second time nothing changes */
  stop(caseId: string): Promise<void>
}

/** The application was withdrawn: drafts and unsigned documents fall away. @source domain.md 3.4.2 */
export const stopApplication = worker(
  ca.jobs.stopApplication,
  (deps: { certificates: StoppedApplication }) =>
    async ({ caseId }) => {
      await deps.certificates.stop(caseId)
      return {}
    },
)
