import { wiDossier } from '#processes/wi-dossier/contract'
import { worker } from '../define.ts'

export interface ConformOutcome {
  /** releases the investigation and asks the deletion; the second time nothing changes */
  requestDeletion(caseId: string, investigationId: string): Promise<void>
}

/** The dwelling turned out to be in order: the inventory manager is asked to delete it, and learns nothing of the file. @source domain.md 5.6 step 11, 2.3 rule 6 */
export const requestDeletion = worker(
  wiDossier.jobs.requestDeletion,
  (deps: { courtRuling: ConformOutcome }) =>
    async ({ caseId, investigationId }) => {
      await deps.courtRuling.requestDeletion(caseId, investigationId)
      return {}
    },
)
