import { oo } from '#processes/oo/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface ProcedureClosing {
  /** brings the procedure to the status of this closing, unless an action did so already */
  close(caseId: string, closing: 'AFGEWEZEN' | 'STOPGEZET' | 'AFGESLOTEN'): Promise<void>
  /** letters about a rejection or a stop; none when everything was done */
  letters(caseId: string): Promise<readonly Letter<'DT004'>[]>
}

/** Ends the procedure and tells the parties why. @source domain.md 5.1 step 2, 3.4.1 */
export const closeProcedure = worker(
  oo.jobs.closeProcedure,
  (deps: { procedureClosing: ProcedureClosing; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId, closing }, { jobKey }) => {
      await deps.procedureClosing.close(caseId, closing)
      await writeLetters(deps, await deps.procedureClosing.letters(caseId), jobKey)
      return {}
    },
)
