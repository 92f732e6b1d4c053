import { rehousingHousehold } from '#processes/rehousing-household/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface AskedLetters {
  /** one for each addressee of the letter that was asked */
  askedLetters(householdId: string, letterId: string): Promise<readonly Letter[]>
}

/** Writes a letter that somebody asked for. @source domain.md 6 DT100, DT102, DT104, DT105 */
export const writeLetter = worker(
  rehousingHousehold.jobs.writeLetter,
  (deps: { households: AskedLetters; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ householdId, letterId }, { jobKey }) => {
      await writeLetters(deps, await deps.households.askedLetters(householdId, letterId), jobKey)
      return {}
    },
)
