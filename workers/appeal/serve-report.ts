import { appeal } from '#processes/appeal/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface ReportServing {
  /** the parties may react from now on; the second time it answers the same */
  serveReport(appealId: string): Promise<{ readonly reactionsLapseAt: string }>
  /** to every party and the municipality */
  reportLetters(appealId: string): Promise<readonly Letter<'DT083'>[]>
}

/** The appeal investigation is signed: its report goes to the parties, who may react. @source domain.md 5.3 step 5 */
export const serveReport = worker(
  appeal.jobs.serveReport,
  (deps: { appeals: ReportServing; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ appealId }, { jobKey }) => {
      const term = await deps.appeals.serveReport(appealId)
      await writeLetters(deps, await deps.appeals.reportLetters(appealId), jobKey)
      return term
    },
)
