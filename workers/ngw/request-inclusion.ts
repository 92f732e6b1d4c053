import { ngw } from '#processes/ngw/contract'
import { worker } from '../define.ts'

export interface InclusionRequest {
  /** asks the inclusion of each unit; the second time nothing changes */
  askInclusion(caseId: string): Promise<void>
}

/** Asks VIVOO to take up every unit of the decision, on the list NGW. @source domain.md 5.5 step 7 */
export const requestInclusion = worker(
  ngw.jobs.requestInclusion,
  (deps: { ngw: InclusionRequest }) =>
    async ({ caseId }) => {
      await deps.ngw.askInclusion(caseId)
      return {}
    },
)
