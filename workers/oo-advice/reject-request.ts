import { ooAdvice } from '#processes/oo-advice/contract'
import { worker } from '../define.ts'

export interface AdviceRequestRejection {
  /** shows the refusal to everyone who has the case open */
  reject(adviceRequestId: string): Promise<void>
}

/** The agency refused the request: its reason stands in the file since the task was done. @source domain.md 5.1 step 6 */
export const rejectRequest = worker(
  ooAdvice.jobs.rejectRequest,
  (deps: { adviceRequests: AdviceRequestRejection }) =>
    async ({ adviceRequestId }) => {
      await deps.adviceRequests.reject(adviceRequestId)
      return {}
    },
)
