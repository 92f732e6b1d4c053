import { wiDossier } from '#processes/wi-dossier/contract'
import { worker } from '../define.ts'

export interface FinalRuling {
  /** whether it orders recovery; the second time nothing changes */
  markFinal(caseId: string): Promise<boolean>
}

/** The ruling is final: its term for recovery begins. @source domain.md 5.6 step 8 */
export const markFinal = worker(
  wiDossier.jobs.markFinal,
  (deps: { judicialFile: FinalRuling }) =>
    async ({ caseId }) => ({ recoveryOrdered: await deps.judicialFile.markFinal(caseId) }),
)
