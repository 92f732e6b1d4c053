import { wiDossier } from '#processes/wi-dossier/contract'
import { worker } from '../define.ts'

export interface PreparationTerm {
  dueOn(code: 'W10'): string
}

/** Until when the preparation starts. @source domain.md 5.6 step 1 */
export const openFile = worker(wiDossier.jobs.openFile, (deps: { judicialFile: PreparationTerm }) => async () => ({
  preparationDueOn: deps.judicialFile.dueOn('W10'),
}))
