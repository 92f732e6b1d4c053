import { levyAnniversary } from '#processes/levy-anniversary/contract'
import { worker } from '../define.ts'

export interface AnniversaryCorrection {
  /** looks again at what was evaluated; the second time nothing changes */
  correct(inventoryRecordId: string): Promise<void>
}

/** A deletion from before an anniversary makes its answer another. @source domain.md 5.7 "corrections list" */
export const correct = worker(
  levyAnniversary.jobs.correct,
  (deps: { anniversaries: AnniversaryCorrection }) =>
    async ({ inventoryRecordId }) => {
      await deps.anniversaries.correct(inventoryRecordId)
      return {}
    },
)
