/** Steps of the re-housing of the occupants of one case, in the order of the menu. @source domain.md 5.8 */
export const rehousingActions = [
  'REHOUSING_LIST',
  'REHOUSING_NEEDS',
  'REHOUSING_OFFER',
  'REHOUSING_OUTCOME',
  'REHOUSING_DEPARTURE',
  'REHOUSING_COSTS',
  'REHOUSING_LETTER',
] as const
export type RehousingAction = (typeof rehousingActions)[number]

/** Why a step is closed. Text for people is made in the web. */
export const rehousingRefusals = [
  'NO_REHOUSING',
  'HOUSEHOLDS_LISTED',
  'NO_HOUSEHOLD',
  'NEEDS_UNKNOWN',
  /** nothing was offered, so nothing can be accepted */
  'NO_OFFER',
  'OUTCOME_KNOWN',
  'OUTCOME_UNKNOWN',
  'HOUSEHOLD_DEPARTED',
  'HOUSEHOLD_STILL_THERE',
  'COSTS_SETTLED',
] as const
export type RehousingRefusal = (typeof rehousingRefusals)[number]
