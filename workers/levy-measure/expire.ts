import { levyMeasure } from '#processes/levy-measure/contract'
import { worker } from '../define.ts'

export interface Expiry {
  /** the second time nothing changes */
  expire(levyMeasureId: string): Promise<void>
}

/** The last day of a measure has passed. @source domain.md 5.11 "TB end of period -> ST expire" */
export const expire = worker(levyMeasure.jobs.expire, (deps: { measures: Expiry }) => async ({ levyMeasureId }) => {
  await deps.measures.expire(levyMeasureId)
  return {}
})
