import { nightlyDates } from '#processes/nightly-dates/contract'
import { worker } from '../define.ts'

export interface UndatedDecisions {
  /** runs with a sent decision of which nobody knows the day of posting, and which nobody was asked about; the same ones again on the same day */
  undated(): Promise<
    {
      readonly caseId: string
      readonly municipalityOrgId: string
      readonly agencyOrgId: string
      readonly unitIds: string[]
      readonly decisionRunId: string
    }[]
  >
}

/** Looks for decisions that were sent without a day of posting. @source domain.md 5.1 step 13 */
export const findUndated = worker(
  nightlyDates.jobs.findUndated,
  (deps: { postingDates: UndatedDecisions }) => async () => ({ undated: await deps.postingDates.undated() }),
)
