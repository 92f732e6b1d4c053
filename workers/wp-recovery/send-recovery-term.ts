import { wpRecovery } from '#processes/wp-recovery/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface RecoveryTerm {
  /** one for each owner and occupant */
  recoveryLetters(caseId: string): Promise<readonly Letter<'DT185'>[]>
  /** last second of the recovery term */
  recoveryLapsesAt(caseId: string): Promise<string>
}

/** Tells owners and occupants what to repair and until when. @source domain.md 5.2 step 3b */
export const sendRecoveryTerm = worker(
  wpRecovery.jobs.sendRecoveryTerm,
  (deps: { warning: RecoveryTerm; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId }, { jobKey }) => {
      await writeLetters(deps, await deps.warning.recoveryLetters(caseId), jobKey)
      return { recoveryLapsesAt: await deps.warning.recoveryLapsesAt(caseId) }
    },
)
