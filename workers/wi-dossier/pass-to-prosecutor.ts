import { wiDossier } from '#processes/wi-dossier/contract'
import { worker } from '../define.ts'

export interface ProsecutorFile {
  /** the second time nothing changes */
  passToProsecutor(caseId: string): Promise<void>
  dueOn(code: 'W04'): string
}

/** The file waits for what the prosecutor chooses. @source domain.md 5.6 step 7 */
export const passToProsecutor = worker(
  wiDossier.jobs.passToProsecutor,
  (deps: { judicialFile: ProsecutorFile }) =>
    async ({ caseId }) => {
      await deps.judicialFile.passToProsecutor(caseId)
      return { prosecutorDueOn: deps.judicialFile.dueOn('W04') }
    },
)
