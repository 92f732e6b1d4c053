import { occupancyReport } from '#processes/occupancy-report/contract'
import { worker } from '../define.ts'

export interface OccupancyStamp {
  /** notes since when the inspectorate has it; the second time nothing changes */
  stamp(occupancyReportId: string): Promise<void>
}

/** All that the municipality ever reads of it: "doorgegeven op". @source domain.md 5.9 */
export const stampForwarding = worker(
  occupancyReport.jobs.stampForwarding,
  (deps: { occupancy: OccupancyStamp }) =>
    async ({ occupancyReportId }) => {
      await deps.occupancy.stamp(occupancyReportId)
      return {}
    },
)
