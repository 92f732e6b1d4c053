import { investigation } from '#processes/investigation/contract'
import type { z } from 'zod'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface TechnicalReports {
  /** a report for each unit and the summary of all */
  letters(investigationId: string): Promise<readonly Letter<'DT011' | 'DT145'>[]>
  /** makes what was found visible and fit to decide on, and says what that is; the second time nothing changes */
  publish(investigationId: string): Promise<z.input<(typeof investigation.jobs.publishReports)['output']>>
}

/** Makes the signed reports, then shows them to both organisations. @source domain.md 5.1 step 6 */
export const publishReports = worker(
  investigation.jobs.publishReports,
  (deps: { technicalReports: TechnicalReports; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ investigationId }, { jobKey }) => {
      await writeLetters(deps, await deps.technicalReports.letters(investigationId), jobKey)
      return deps.technicalReports.publish(investigationId)
    },
)
