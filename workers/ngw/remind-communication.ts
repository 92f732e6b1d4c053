import { ngw } from '#processes/ngw/contract'
import { worker } from '../define.ts'

export interface CommunicationReminder {
  /** mails the case handlers of the municipality; the second time nothing changes */
  remind(caseId: string): Promise<void>
}

/** Two months and a half have passed: the municipality is reminded. @source domain.md 5.5 step 6 */
export const remindCommunication = worker(
  ngw.jobs.remindCommunication,
  (deps: { ngw: CommunicationReminder }) =>
    async ({ caseId }) => {
      await deps.ngw.remind(caseId)
      return {}
    },
)
