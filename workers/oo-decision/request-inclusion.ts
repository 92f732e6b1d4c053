import { ooDecision } from '#processes/oo-decision/contract'
import { worker } from '../define.ts'

export interface InclusionRequest {
  /** asks once for each unit that belongs on VIVOO */
  requestInclusion(decisionRunId: string): Promise<void>
}

/** Starts the inclusion of each unit that was declared unfit or uninhabitable. @source domain.md 5.1 step 16 */
export const requestInclusion = worker(
  ooDecision.jobs.requestInclusion,
  (deps: { decisions: InclusionRequest }) =>
    async ({ decisionRunId }) => {
      await deps.decisions.requestInclusion(decisionRunId)
      return {}
    },
)
