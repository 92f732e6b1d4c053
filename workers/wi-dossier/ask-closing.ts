import { wiDossier } from '#processes/wi-dossier/contract'
import { worker } from '../define.ts'

export interface ClosingTerm {
  dueOn(code: 'W15'): string
}

/** Until when the file is closed. @source domain.md 5.6 step 13 */
export const askClosing = worker(wiDossier.jobs.askClosing, (deps: { judicialFile: ClosingTerm }) => async () => ({
  closingDueOn: deps.judicialFile.dueOn('W15'),
}))
