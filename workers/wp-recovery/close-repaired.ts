import { wpRecovery } from '#processes/wp-recovery/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface RepairedClosing {
  /** none when nobody was asked to repair */
  closingLetters(caseId: string, variant: 'HERSTELD'): Promise<readonly Letter<'DT187'>[]>
  closeRepaired(caseId: string): Promise<void>
}

/** Every unit conforms: the request is without object. @source domain.md 5.2 steps 3a and 6a */
export const closeRepaired = worker(
  wpRecovery.jobs.closeRepaired,
  (deps: { warning: RepairedClosing; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId }, { jobKey }) => {
      await writeLetters(deps, await deps.warning.closingLetters(caseId, 'HERSTELD'), jobKey)
      await deps.warning.closeRepaired(caseId)
      return {}
    },
)
