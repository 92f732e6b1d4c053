import { appeal } from '#processes/appeal/contract'
import { worker } from '../define.ts'

export interface FileClosing {
  closeFile(appealId: string): Promise<{
    readonly oralHearing: boolean
    readonly hearingDueOn: string
    readonly draftDueOn: string
  }>
}

/** Views, report and reactions are there: what is next, and by when. @source domain.md 5.3 steps 6 and 7 */
export const closeFile = worker(
  appeal.jobs.closeFile,
  (deps: { appeals: FileClosing }) =>
    ({ appealId }) =>
      deps.appeals.closeFile(appealId),
)
