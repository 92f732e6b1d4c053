import { wiReport } from '#processes/wi-report/contract'
import { worker } from '../define.ts'

export interface ReportFollowing {
  /** the second time nothing changes */
  follow(caseId: string): Promise<void>
}

/** The inspectorate follows the report up: a new file starts its process. @source domain.md 5.9 */
export const followReport = worker(
  wiReport.jobs.followReport,
  (deps: { judicialReport: ReportFollowing }) =>
    async ({ caseId }) => {
      await deps.judicialReport.follow(caseId)
      return {}
    },
)
