import { occupancyReport } from '#processes/occupancy-report/contract'
import { worker } from '../define.ts'

export interface OccupancyForwarding {
  /** hands the report to the inspectorate; the second time nothing changes */
  forward(occupancyReportId: string): Promise<void>
}

/** Hands the report to the inspectorate. What it does with it stays there. @source domain.md 5.9, 2.3 rule 6 */
export const forwardReport = worker(
  occupancyReport.jobs.forwardReport,
  (deps: { occupancy: OccupancyForwarding }) =>
    async ({ occupancyReportId }) => {
      await deps.occupancy.forward(occupancyReportId)
      return {}
    },
)
