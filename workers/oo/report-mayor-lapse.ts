import { oo } from '#processes/oo/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface MayorTermWatch {
  /** notes that the term has lapsed; the second time nothing changes */
  lapse(caseId: string): Promise<void>
  /** the agency's reminder to the mayor */
  reminders(caseId: string): Promise<readonly Letter<'DT065'>[]>
}

/** The mayor's term of order ended without a decision: it is noted and the mayor is reminded. @source domain.md 5.1 "Lapse matrix" */
export const reportMayorLapse = worker(
  oo.jobs.reportMayorLapse,
  (deps: { mayorTerm: MayorTermWatch; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId }, { jobKey }) => {
      await writeLetters(deps, await deps.mayorTerm.reminders(caseId), jobKey)
      await deps.mayorTerm.lapse(caseId)
      return {}
    },
)
