import { procedureCloser } from '#processes/procedure-closer/contract'
import { worker } from '../define.ts'

export interface ClosableProcedures {
  /** ids of the cases that may be closed today */
  closable(): Promise<string[]>
}

/** Looks for procedures that nobody can appeal against or go on with any more. @source domain.md 5.10 */
export const selectProcedures = worker(
  procedureCloser.jobs.selectProcedures,
  (deps: { closing: ClosableProcedures }) => async () => ({ caseIds: await deps.closing.closable() }),
)
