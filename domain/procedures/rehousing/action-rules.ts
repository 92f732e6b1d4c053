import type { StepRule } from '../steps.ts'
import type { RehousingAction, RehousingRefusal } from './action-codes.ts'
import type { RehousingFacts } from './facts.ts'
import {
  mayListHouseholds,
  mayOffer,
  mayRecordDeparture,
  mayRecordNeeds,
  mayRecordOutcome,
  maySettleCosts,
  mayWriteLetter,
} from './guards.ts'

/** One line of the permission matrix with its guard. */
export type RehousingRule = StepRule<RehousingAction, RehousingFacts, RehousingRefusal>

const managed = { verb: 'MANAGE', thing: 'REHOUSING', roles: ['LB_DB'] } as const

/** Who may do what with the re-housing of a household, and when. @source domain.md 2.2 "Rehousing file", 5.8; 9 task A17 */
export const rehousingRules: readonly RehousingRule[] = [
  {
    action: 'REHOUSING_LIST',
    ...managed,
    condition: 'er is een beslissing met herhuisvesting of een ontruiming; de gezinnen zijn nog niet in kaart',
    guard: mayListHouseholds,
  },
  {
    action: 'REHOUSING_NEEDS',
    ...managed,
    condition: 'het gezin heeft nog geen andere woning',
    guard: mayRecordNeeds,
  },
  {
    action: 'REHOUSING_OFFER',
    ...managed,
    condition: 'de behoeften zijn genoteerd en het gezin heeft nog geen andere woning',
    guard: mayOffer,
  },
  {
    action: 'REHOUSING_OUTCOME',
    ...managed,
    condition: 'de behoeften zijn genoteerd en het resultaat nog niet',
    guard: mayRecordOutcome,
  },
  {
    action: 'REHOUSING_DEPARTURE',
    ...managed,
    condition: 'het resultaat is genoteerd en het vertrek nog niet',
    guard: mayRecordDeparture,
  },
  {
    action: 'REHOUSING_COSTS',
    ...managed,
    condition: 'het gezin is vertrokken en de kosten zijn nog niet afgerekend',
    guard: maySettleCosts,
  },
  {
    action: 'REHOUSING_LETTER',
    ...managed,
    condition: 'de herhuisvesting van het gezin is nog niet afgesloten',
    guard: mayWriteLetter,
  },
]
