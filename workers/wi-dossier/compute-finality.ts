import { wiDossier } from '#processes/wi-dossier/contract'
import { worker } from '../define.ts'

export interface RulingFinality {
  /** when opposition and appeal are no longer open */
  finality(rulingId: string): Promise<string>
}

/** Until when opposition or appeal is open. @source domain.md 5.6 step 8 */
export const computeFinality = worker(
  wiDossier.jobs.computeFinality,
  (deps: { judicialFile: RulingFinality }) =>
    async ({ rulingId }) => ({ rulingFinalAt: await deps.judicialFile.finality(rulingId) }),
)
