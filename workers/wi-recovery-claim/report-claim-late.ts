import { wiRecoveryClaim } from '#processes/wi-recovery-claim/contract'
import { worker } from '../define.ts'

export interface LateClaim {
  /** mails the inspectors; the second time nothing changes */
  reportLate(caseId: string): Promise<void>
}

/** Thirty days after the PV there is no claim. @source domain.md 5.11 `wi-dossier` */
export const reportClaimLate = worker(
  wiRecoveryClaim.jobs.reportClaimLate,
  (deps: { recoveryClaim: LateClaim }) =>
    async ({ caseId }) => {
      await deps.recoveryClaim.reportLate(caseId)
      return {}
    },
)
