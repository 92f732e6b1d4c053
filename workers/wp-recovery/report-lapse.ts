import { wpRecovery } from '#processes/wp-recovery/contract'
import { worker } from '../define.ts'

export interface WarningLapse {
  /** notes that a term passed; whether the procedure began with a formal request */
  reportLapse(caseId: string): Promise<boolean>
}

/** A warning procedure is not possible any more. @source domain.md 5.0 wp.firstInvestigation, wp.grantRecovery */
export const reportLapse = worker(
  wpRecovery.jobs.reportLapse,
  (deps: { warning: WarningLapse }) =>
    async ({ caseId }) => ({ formalRequest: await deps.warning.reportLapse(caseId) }),
)
