import { rehousing } from '#processes/rehousing/contract'
import { worker } from '../define.ts'

export interface RehousingTerm {
  /** until when the households should be known */
  listDueOn(rehousingId: string): Promise<string>
}

/** Tells by when the households should be known. @source domain.md 5.8 step 2, 9 task A17 */
export const openRehousing = worker(
  rehousing.jobs.openRehousing,
  (deps: { rehousings: RehousingTerm }) =>
    async ({ rehousingId }) => ({ listDueOn: await deps.rehousings.listDueOn(rehousingId) }),
)
