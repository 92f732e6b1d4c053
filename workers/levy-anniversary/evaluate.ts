import { levyAnniversary } from '#processes/levy-anniversary/contract'
import { worker } from '../define.ts'

export interface AnniversaryEvaluation {
  /** writes it once; the second time nothing changes */
  evaluate(inventoryRecordId: string, on: string): Promise<void>
}

/** Whether the levy is due on this anniversary, or why not. @source domain.md 5.7; scenarios 34 and 47 */
export const evaluate = worker(
  levyAnniversary.jobs.evaluate,
  (deps: { anniversaries: AnniversaryEvaluation }) =>
    async ({ inventoryRecordId, anniversaryOn }) => {
      await deps.anniversaries.evaluate(inventoryRecordId, anniversaryOn)
      return {}
    },
)
