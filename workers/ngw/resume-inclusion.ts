import { ngw } from '#processes/ngw/contract'
import { worker } from '../define.ts'

export interface InclusionResumption {
  /** puts every record that the decision made in force again; the second time nothing changes */
  resume(caseId: string): Promise<void>
}

/** The governor left the decision as it is: the inclusion counts again. @source domain.md 5.5 step 8 */
export const resumeInclusion = worker(
  ngw.jobs.resumeInclusion,
  (deps: { inventory: InclusionResumption }) =>
    async ({ caseId }) => {
      await deps.inventory.resume(caseId)
      return {}
    },
)
