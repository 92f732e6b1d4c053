import { wpRecovery } from '#processes/wp-recovery/contract'
import { worker } from '../define.ts'

export interface InvestigationSettling {
  /** takes up what was found, once; whether units are left that do not conform */
  settle(caseId: string, investigationId: string): Promise<boolean>
}

/** Conform units are repaired and get a certificate ex officio. @source domain.md 5.2 steps 3a and 6a */
export const settleInvestigation = worker(
  wpRecovery.jobs.settleInvestigation,
  (deps: { warning: InvestigationSettling }) =>
    async ({ caseId, investigationId }) => ({ warningGoesOn: await deps.warning.settle(caseId, investigationId) }),
)
