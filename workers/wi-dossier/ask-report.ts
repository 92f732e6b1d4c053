import { wiDossier } from '#processes/wi-dossier/contract'
import { worker } from '../define.ts'

export interface OfficialReportTerm {
  dueOn(code: 'W12'): string
}

/** Until when somebody decides on a PV. @source domain.md 5.6 step 4 */
export const askReport = worker(wiDossier.jobs.askReport, (deps: { judicialFile: OfficialReportTerm }) => async () => ({
  officialReportDueOn: deps.judicialFile.dueOn('W12'),
}))
