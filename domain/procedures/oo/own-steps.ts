import type { MainStatus } from '../../model/codes.ts'
import type { StepFacts, StepRule } from '../steps.ts'

/** Steps of the municipality that need no advice of the agency. @source domain.md 5.1 steps 1b, 4 and 5' */
export const ooOwnActions = ['OO_START_INITIATIVE', 'OO_INVESTIGATE'] as const
export type OoOwnAction = (typeof ooOwnActions)[number]

/** Why one is closed; the first three as in every procedure. */
export type OoOwnRefusal =
  | 'PROPERTY_INACTIVE'
  | 'PROCEDURE_ENDED'
  | 'WARNING_PROCEDURE'
  | 'INVESTIGATION_NOT_SIGNED'
  | 'INVESTIGATION_TOO_OLD'
  | 'NOTHING_FOUND'
  | 'NO_UNITS'

export const ooOwnRefusals = ['INVESTIGATION_TOO_OLD', 'NOTHING_FOUND'] as const satisfies readonly OoOwnRefusal[]

/** What the rules look at: the case that runs, or the investigation that one would start from. */
export interface OoOwnFacts extends StepFacts {
  readonly procedure?: {
    readonly status: MainStatus
    readonly inWarning: boolean
    /** units on which nobody works yet */
    readonly investigable: readonly string[]
  }
  readonly earlier?: {
    readonly propertyActive: boolean
    /** signed, and of the municipality itself */
    readonly signedAndOwn: boolean
    /** younger than the law allows to link */
    readonly young: boolean
    /** units that are unfit, uninhabitable or overcrowded */
    readonly faulty: readonly string[]
  }
}

type Guard = StepRule<OoOwnAction, OoOwnFacts, OoOwnRefusal>['guard']

const mayStartInitiative: Guard = ({ earlier }) => {
  if (!earlier?.signedAndOwn) return 'INVESTIGATION_NOT_SIGNED'
  if (!earlier.propertyActive) return 'PROPERTY_INACTIVE'
  if (!earlier.young) return 'INVESTIGATION_TOO_OLD'
  return earlier.faulty.length === 0 ? 'NOTHING_FOUND' : undefined
}

const mayInvestigate: Guard = ({ procedure }) => {
  if (procedure?.status !== 'GESTART') return 'PROCEDURE_ENDED'
  if (procedure.inWarning) return 'WARNING_PROCEDURE'
  return procedure.investigable.length === 0 ? 'NO_UNITS' : undefined
}

/** @source domain.md 2.2 "Start OO initiatief burgemeester", "Request investigation" */
export const ooOwnRules: readonly StepRule<OoOwnAction, OoOwnFacts, OoOwnRefusal>[] = [
  {
    action: 'OO_START_INITIATIVE',
    verb: 'START',
    thing: 'PROCEDURE',
    roles: ['LB_DB'],
    condition: 'er is een eigen ondertekend onderzoek van hoogstens een jaar oud, dat een gebrek vond',
    guard: mayStartInitiative,
  },
  {
    action: 'OO_INVESTIGATE',
    verb: 'ASK',
    thing: 'INVESTIGATION',
    roles: ['LB_DB'],
    condition: 'de procedure loopt, is geen waarschuwing, en niemand onderzoekt of adviseert de entiteit al',
    guard: mayInvestigate,
  },
]
