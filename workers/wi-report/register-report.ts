import { wiReport } from '#processes/wi-report/contract'
import { worker } from '../define.ts'

export interface ReportIntake {
  /** into the running file of the property, or a new one; the second time it answers the same */
  register(reported: {
    readonly occupancyReportId: string
    readonly propertyId: string
    readonly unitIds: readonly string[]
    readonly reportedOn: string
  }): Promise<{ readonly caseId: string; readonly inspectorateOrgId: string; readonly reportDueOn: string }>
}

/** Puts a report of new occupancy in a judicial file. @source domain.md 5.9 */
export const registerReport = worker(
  wiReport.jobs.registerReport,
  (deps: { judicialReport: ReportIntake }) => (reported) => deps.judicialReport.register(reported),
)
