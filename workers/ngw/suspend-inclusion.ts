import { ngw } from '#processes/ngw/contract'
import { worker } from '../define.ts'

export interface InclusionSuspension {
  /** suspends every record that the decision made; the second time nothing changes */
  suspend(caseId: string): Promise<void>
}

/** The governor has a complaint before him: the inclusion counts for nothing meanwhile. @source domain.md 5.5 step 8 */
export const suspendInclusion = worker(
  ngw.jobs.suspendInclusion,
  (deps: { inventory: InclusionSuspension }) =>
    async ({ caseId }) => {
      await deps.inventory.suspend(caseId)
      return {}
    },
)
