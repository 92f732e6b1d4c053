import { appeal } from '#processes/appeal/contract'
import { worker } from '../define.ts'
import { type AppealEnding, endAppeal } from '../shared/end-appeal.ts'

/** The minister decided: the decision of the mayor and the inclusion follow. @source domain.md 5.3 step 10 */
export const applyDecision = worker(
  appeal.jobs.applyDecision,
  (deps: AppealEnding) =>
    async ({ appealId }, { jobKey }) => {
      await endAppeal(deps, appealId, jobKey)
      return {}
    },
)
