import { occupancyReport } from '#processes/occupancy-report/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface OccupancyReportLetters {
  /** one, for the inspectorate alone */
  reportLetters(occupancyReportId: string): Promise<readonly Letter<'DT109'>[]>
}

/** Makes the report for the inspectorate, which alone may see it. @source domain.md 5.9, 6 DT109 */
export const sendReport = worker(
  occupancyReport.jobs.sendReport,
  (deps: { occupancy: OccupancyReportLetters; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ occupancyReportId }, { jobKey }) => {
      await writeLetters(deps, await deps.occupancy.reportLetters(occupancyReportId), jobKey)
      return {}
    },
)
