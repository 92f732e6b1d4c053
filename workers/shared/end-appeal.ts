import type { UnitEffect } from '#domain/procedures/appeal/unit-effect'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from './letter.ts'

/** What the end of an appeal does beyond the appeal itself; every call may come twice and then changes nothing. */
export interface AppealEnding {
  readonly appeals: {
    /** what becomes of each unit; none for a unit whose decision another appeal still contests */
    effects(appealId: string): Promise<readonly UnitEffect[]>
    /** closes the appeal, and the procedure with the last one */
    close(appealId: string): Promise<void>
  }
  readonly decisions: { afterAppeal(effects: readonly UnitEffect[]): Promise<void> }
  readonly inventory: {
    /** resumes, annuls or asks the inclusion of each unit */
    afterAppeal(effects: readonly UnitEffect[]): Promise<void>
    /** for the records that went on or were annulled */
    endLetters(appealId: string, effects: readonly UnitEffect[]): Promise<readonly Letter<'DT051' | 'DT069'>[]>
  }
  readonly rendering: Rendering
  readonly letterDesk: LetterDesk<Letter>
}

/** The end of an appeal as the decisions and the inventory see it, whatever the end. @source domain.md 5.3 steps 10 and 11 */
export const endAppeal = async (deps: AppealEnding, appealId: string, jobKey: string): Promise<void> => {
  const effects = await deps.appeals.effects(appealId)
  await deps.decisions.afterAppeal(effects)
  await deps.inventory.afterAppeal(effects)
  await writeLetters(deps, await deps.inventory.endLetters(appealId, effects), jobKey)
  await deps.appeals.close(appealId)
}
