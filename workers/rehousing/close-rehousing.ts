import { rehousing } from '#processes/rehousing/contract'
import { worker } from '../define.ts'

export interface RehousingEnd {
  /** notes that every household is done; the second time nothing changes */
  close(rehousingId: string): Promise<void>
}

/** Every household is done. @source domain.md 5.8 step 7 */
export const closeRehousing = worker(
  rehousing.jobs.closeRehousing,
  (deps: { rehousings: RehousingEnd }) =>
    async ({ rehousingId }) => {
      await deps.rehousings.close(rehousingId)
      return {}
    },
)
