import { investigation } from '#processes/investigation/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface NoAccessReport {
  /** the report that no unit gave access */
  noAccess(investigationId: string): Promise<readonly Letter<'DT010'>[]>
}

/** Files that nobody let the controller in; then the visit may be planned again. @source domain.md 5.11 "no access branch" */
export const reportNoAccess = worker(
  investigation.jobs.reportNoAccess,
  (deps: { visits: NoAccessReport; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ investigationId }, { jobKey }) => {
      await writeLetters(deps, await deps.visits.noAccess(investigationId), jobKey)
      return {}
    },
)
