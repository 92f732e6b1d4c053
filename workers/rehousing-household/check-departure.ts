import { rehousingHousehold } from '#processes/rehousing-household/contract'
import { worker } from '../define.ts'

export interface Departures {
  /** nobody noted yet that the household left */
  isStillThere(householdId: string): Promise<boolean>
}

/** The vacating date has passed: is the household still there? @source domain.md 5.8 step 5 */
export const checkDeparture = worker(
  rehousingHousehold.jobs.checkDeparture,
  (deps: { households: Departures }) =>
    async ({ householdId }) => ({ stillThere: await deps.households.isStillThere(householdId) }),
)
