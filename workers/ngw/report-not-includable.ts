import { ngw } from '#processes/ngw/contract'
import { worker } from '../define.ts'

export interface NotIncludableReport {
  /** notes that the units are not taken up; the second time nothing changes */
  reportNotIncludable(caseId: string): Promise<void>
}

/** The decision came too late, or not at all: it stays registered, without effect on VIVOO. @source domain.md 5.5 step 6 */
export const reportNotIncludable = worker(
  ngw.jobs.reportNotIncludable,
  (deps: { ngw: NotIncludableReport }) =>
    async ({ caseId }) => {
      await deps.ngw.reportNotIncludable(caseId)
      return {}
    },
)
