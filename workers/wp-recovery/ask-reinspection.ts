import { wpRecovery } from '#processes/wp-recovery/contract'
import { worker } from '../define.ts'

export interface Reinspection {
  /** the same investigation at each call */
  askReinspection(caseId: string): Promise<{ investigationId: string; unitIds: string[] }>
}

/** Asks the municipality's controller whether what was found is repaired. @source domain.md 5.2 step 5 */
export const askReinspection = worker(
  wpRecovery.jobs.askReinspection,
  (deps: { warning: Reinspection }) =>
    ({ caseId }) =>
      deps.warning.askReinspection(caseId),
)
