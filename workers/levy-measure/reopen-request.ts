import { levyMeasure } from '#processes/levy-measure/contract'
import { worker } from '../define.ts'

export interface Reopening {
  /** the request is judged as it is; the second time nothing changes */
  reopen(levyMeasureId: string): Promise<void>
  decideDueOn(): string
}

/** What was missing came in, or its term has passed. @source domain.md 5.11 `ONVOLLEDIG -> AANGEVRAAGD` */
export const reopenRequest = worker(
  levyMeasure.jobs.reopenRequest,
  (deps: { measures: Reopening }) =>
    async ({ levyMeasureId }) => {
      await deps.measures.reopen(levyMeasureId)
      return { decideDueOn: deps.measures.decideDueOn() }
    },
)
