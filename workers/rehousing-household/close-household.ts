import { rehousingHousehold } from '#processes/rehousing-household/contract'
import { worker } from '../define.ts'

export interface HouseholdEnd {
  /** notes that this household is done; the second time nothing changes */
  close(householdId: string): Promise<void>
}

/** The household is done. @source domain.md 5.8 step 7 */
export const closeHousehold = worker(
  rehousingHousehold.jobs.closeHousehold,
  (deps: { households: HouseholdEnd }) =>
    async ({ householdId }) => {
      await deps.households.close(householdId)
      return {}
    },
)
