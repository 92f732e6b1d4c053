import { wpRecovery } from '#processes/wp-recovery/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface WarningContinuation {
  /** none when nobody was asked to repair */
  closingLetters(caseId: string, variant: 'NIET_HERSTELD'): Promise<readonly Letter<'DT187'>[]>
  /** starts the ordinary procedure, once */
  continueAsOo(caseId: string, outcome: 'WORDT_OO' | 'INITIATIEF_BURGEMEESTER'): Promise<void>
}

/** The ordinary procedure goes on from the day of the report. @source domain.md 5.2 steps 3c and 6b */
export const continueAsOo = worker(
  wpRecovery.jobs.continueAsOo,
  (deps: { warning: WarningContinuation; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId, warningOutcome }, { jobKey }) => {
      await writeLetters(deps, await deps.warning.closingLetters(caseId, 'NIET_HERSTELD'), jobKey)
      await deps.warning.continueAsOo(caseId, warningOutcome)
      return {}
    },
)
