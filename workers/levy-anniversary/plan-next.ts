import { levyAnniversary } from '#processes/levy-anniversary/contract'
import { worker } from '../define.ts'

export interface AnniversaryPlan {
  /** @param after the anniversary before, or null in the first round */
  planNext(
    inventoryRecordId: string,
    after: string | null,
  ): Promise<{ stillListed: boolean; anniversaryOn: string; noticeAt: string; evaluateAt: string }>
}

/** When the next anniversary is, and when the holders hear of it. @source domain.md 5.7 "Levy" */
export const planNext = worker(
  levyAnniversary.jobs.planNext,
  (deps: { anniversaries: AnniversaryPlan }) =>
    ({ inventoryRecordId, anniversaryOn }) =>
      deps.anniversaries.planNext(inventoryRecordId, anniversaryOn),
)
