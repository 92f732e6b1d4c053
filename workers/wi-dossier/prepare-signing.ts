import { wiDossier } from '#processes/wi-dossier/contract'
import type { signers } from '#processes/document-signing/contract'
import type { z } from 'zod'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface ReportToSign {
  reportToSign(
    caseId: string,
    officialReportId: string,
  ): Promise<{
    readonly letters: readonly Letter<'DT125'>[]
    readonly signers: z.input<typeof signers>
    readonly signingDueOn: string
  }>
}

/** Makes the PV and puts it before the inspector. @source domain.md 5.6 step 4 */
export const prepareSigning = worker(
  wiDossier.jobs.prepareSigning,
  (deps: { judicialFile: ReportToSign; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId, officialReportId }, { jobKey }) => {
      const { letters, ...rest } = await deps.judicialFile.reportToSign(caseId, officialReportId)
      return { documentIds: await writeLetters(deps, letters, jobKey), ...rest }
    },
)
