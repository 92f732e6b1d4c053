import type { RehousingRefusal } from './action-codes.ts'
import type { HouseholdFacts, RehousingFacts } from './facts.ts'

/** Why a step is not open, or undefined when it is. */
export type RehousingGuard = (facts: RehousingFacts) => RehousingRefusal | undefined

/** @source domain.md 5.8 step 2 */
export const mayListHouseholds: RehousingGuard = ({ rehousing }) => {
  if (!rehousing) return 'NO_REHOUSING'
  return rehousing.listed ? 'HOUSEHOLDS_LISTED' : undefined
}

/** Needs may be corrected until something was found. @source domain.md 5.8 steps 2 and 3 */
export const mayRecordNeeds: RehousingGuard = (facts) =>
  ofHousehold(facts, ({ outcome }) => (outcome === undefined ? undefined : 'OUTCOME_KNOWN'))

/** @source domain.md 5.8 steps 3 and 4 */
export const mayOffer: RehousingGuard = (facts) =>
  ofHousehold(facts, ({ need, outcome }) => {
    if (need === undefined) return 'NEEDS_UNKNOWN'
    return outcome === undefined ? undefined : 'OUTCOME_KNOWN'
  })

/** @source domain.md 5.8 step 4 */
export const mayRecordOutcome: RehousingGuard = mayOffer

/** @source domain.md 5.8 step 5 */
export const mayRecordDeparture: RehousingGuard = (facts) =>
  ofHousehold(facts, ({ outcome, departedOn }) => {
    if (outcome === undefined) return 'OUTCOME_UNKNOWN'
    return departedOn === undefined ? undefined : 'HOUSEHOLD_DEPARTED'
  })

/** @source domain.md 5.8 step 6 */
export const maySettleCosts: RehousingGuard = (facts) =>
  ofHousehold(facts, ({ status, departedOn }) => {
    if (departedOn === undefined) return 'HOUSEHOLD_STILL_THERE'
    return status === 'KOSTEN' ? undefined : 'COSTS_SETTLED'
  })

/** Letters on demand, as long as the household has a road to go. */
export const mayWriteLetter: RehousingGuard = (facts) =>
  ofHousehold(facts, ({ status }) => (status === 'AFGESLOTEN' ? 'COSTS_SETTLED' : undefined))

const ofHousehold = (
  { rehousing, household }: RehousingFacts,
  guard: (household: HouseholdFacts) => RehousingRefusal | undefined,
): RehousingRefusal | undefined => {
  if (!rehousing) return 'NO_REHOUSING'
  return household ? guard(household) : 'NO_HOUSEHOLD'
}
