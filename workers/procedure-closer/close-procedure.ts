import { procedureCloser } from '#processes/procedure-closer/contract'
import { worker } from '../define.ts'

export interface ProcedureCloser {
  /** closes the case with the reason of that moment, unless something came up since it was selected; the second time nothing changes */
  close(caseId: string): Promise<void>
}

/** Closes one procedure and tells its process. @source domain.md 5.10 */
export const closeProcedure = worker(
  procedureCloser.jobs.closeProcedure,
  (deps: { closing: ProcedureCloser }) =>
    async ({ caseId }) => {
      await deps.closing.close(caseId)
      return {}
    },
)
