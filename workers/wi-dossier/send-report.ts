import { wiDossier } from '#processes/wi-dossier/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface ReportSending {
  /** the second time nothing changes, and the answer is the same */
  sendReport(
    caseId: string,
    officialReportId: string,
  ): Promise<{
    readonly letters: readonly Letter<'DT126'>[]
    readonly claimDueOn: string
    readonly claimRemindAt: string
  }>
}

/** Sends the signed PV to the prosecutor. @source domain.md 5.6 step 4 */
export const sendReport = worker(
  wiDossier.jobs.sendReport,
  (deps: { judicialFile: ReportSending; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId, officialReportId }, { jobKey }) => {
      const { letters, ...terms } = await deps.judicialFile.sendReport(caseId, officialReportId)
      await writeLetters(deps, letters, jobKey)
      return terms
    },
)
