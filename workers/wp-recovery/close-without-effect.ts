import { wpRecovery } from '#processes/wp-recovery/contract'
import { worker } from '../define.ts'

export interface ClosingWithoutEffect {
  closeWithoutEffect(caseId: string): Promise<void>
}

/** An informal report that led to nothing. @source domain.md 5.2 step 7 */
export const closeWithoutEffect = worker(
  wpRecovery.jobs.closeWithoutEffect,
  (deps: { warning: ClosingWithoutEffect }) =>
    async ({ caseId }) => {
      await deps.warning.closeWithoutEffect(caseId)
      return {}
    },
)
