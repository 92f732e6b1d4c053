import { rehousingHousehold } from '#processes/rehousing-household/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface CostClaimLetters {
  /** one for each landlord, to be signed by mayor and director */
  claimLetters(householdId: string): Promise<readonly Letter<'DT103'>[]>
}

/** Claims the costs from the landlord. @source domain.md 5.8 step 6, 6 DT103 */
export const claimCosts = worker(
  rehousingHousehold.jobs.claimCosts,
  (deps: { households: CostClaimLetters; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ householdId }, { jobKey }) => {
      await writeLetters(deps, await deps.households.claimLetters(householdId), jobKey)
      return {}
    },
)
