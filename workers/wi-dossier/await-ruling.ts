import { wiDossier } from '#processes/wi-dossier/contract'
import { worker } from '../define.ts'

export interface RulingTerm {
  dueOn(code: 'W05'): string
}

/** When the ruling is asked after. @source domain.md 5.6 step 8 */
export const awaitRuling = worker(wiDossier.jobs.awaitRuling, (deps: { judicialFile: RulingTerm }) => async () => ({
  rulingDueOn: deps.judicialFile.dueOn('W05'),
}))
