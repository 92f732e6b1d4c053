import { ca } from '#processes/ca/contract'
import { worker } from '../define.ts'

export interface StartByMayor {
  /** makes an OO procedure for the unfit units of a refusal; the second time nothing changes */
  startAfterRefusal(caseId: string): Promise<void>
}

/** The mayor starts OO after a refusal. @source domain.md 5.4 step 6; scenario 41 */
export const startOo = worker(ca.jobs.startOo, (deps: { mayorStart: StartByMayor }) => async ({ caseId }) => {
  await deps.mayorStart.startAfterRefusal(caseId)
  return {}
})
