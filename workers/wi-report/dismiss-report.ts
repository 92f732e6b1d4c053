import { wiReport } from '#processes/wi-report/contract'
import { worker } from '../define.ts'

export interface ReportDismissal {
  /** the second time nothing changes */
  dismiss(caseId: string): Promise<void>
}

/** The inspectorate does not follow the report up: a file of nothing else is closed. @source domain.md 5.9 */
export const dismissReport = worker(
  wiReport.jobs.dismissReport,
  (deps: { judicialReport: ReportDismissal }) =>
    async ({ caseId }) => {
      await deps.judicialReport.dismiss(caseId)
      return {}
    },
)
