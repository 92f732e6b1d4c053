import { canDo } from '../access/can-do.ts'
import type { Thing, Verb } from '../access/permissions.data.ts'
import type { Viewer } from '../access/viewer.ts'
import type { InventoryStatus } from '../model/codes.ts'
import type { LevyMeasureStatus } from '../model/procedure-codes.ts'
import { canTransition, isFinal } from '../shared/machine.ts'
import { levyMeasureMachine } from './status.ts'

/** What can be done with a record of VIVOO and with its measures, in the order of the menu. */
export const recordActions = [
  'LEVY_REQUEST',
  'HOLDER_TRANSFER',
  'ASK_DELETION',
  'RECORD_EXTRACT',
  'RECORD_CORRECTION',
  'NOT_LISTED_ATTEST',
] as const
export type RecordAction = (typeof recordActions)[number]

export const measureActions = ['LEVY_COMPLETE', 'LEVY_DECIDE', 'LEVY_END'] as const
export type MeasureAction = (typeof measureActions)[number]

export const recordRefusals = [
  /** the record is deleted or annulled */
  'RECORD_ENDED',
  'DELETION_ASKED',
  /** the unit still stands on a list */
  'STILL_LISTED',
  'MEASURE_ENDED',
  'MEASURE_NOT_INCOMPLETE',
  'MEASURE_INCOMPLETE',
  'MEASURE_NOT_GRANTED',
] as const
export type RecordRefusal = (typeof recordRefusals)[number] | 'NO_RIGHT' | 'OTHER_ORGANISATION' | 'CONDITION_NOT_MET'

export interface RecordFacts {
  readonly municipalityOrgId: string
  readonly status: InventoryStatus
  readonly deletionAsked: boolean
  /** the unit stands on one of the lists, this record or another */
  readonly unitListed: boolean
}

export interface MeasureFacts {
  readonly municipalityOrgId: string
  readonly status: LevyMeasureStatus
}

/** An action that is open, or closed with the reason. */
export interface RecordAnswer<A> {
  readonly action: A
  readonly open: boolean
  readonly reason?: RecordRefusal
}

/** Every action on a record with whether this viewer may do it now. @source domain.md 2.2, 5.7 */
export const allowedRecordActions = (facts: RecordFacts, viewer: Viewer): RecordAnswer<RecordAction>[] =>
  recordActions.map((action) => answer(action, recordRefusal(action, facts, viewer)))

/** Why this viewer may not do this with a record now, or undefined. @source domain.md 2.2, 5.7 */
export const recordRefusal = (action: RecordAction, facts: RecordFacts, viewer: Viewer): RecordRefusal | undefined => {
  const { verb, thing, guard } = recordRules[action]
  return refusalOfRight(verb, thing, facts, viewer) ?? guard(facts)
}

/** Every action on a measure with whether this viewer may do it now. @source domain.md 2.2, 5.7 */
export const allowedMeasureActions = (facts: MeasureFacts, viewer: Viewer): RecordAnswer<MeasureAction>[] =>
  measureActions.map((action) => answer(action, measureRefusal(action, facts, viewer)))

/** Why this viewer may not do this with a measure now, or undefined. @source domain.md 2.2, 5.7 */
export const measureRefusal = (action: MeasureAction, facts: MeasureFacts, viewer: Viewer): RecordRefusal | undefined =>
  refusalOfRight('DECIDE', 'LEVY_MEASURE', facts, viewer) ?? measureGuards[action](facts.status)

interface RecordRule {
  readonly verb: Verb
  readonly thing: Thing
  readonly guard: (facts: RecordFacts) => RecordRefusal | undefined
}

const whileListed = ({ status }: RecordFacts): RecordRefusal | undefined =>
  status === 'OPGENOMEN' || status === 'GESCHORST' ? undefined : 'RECORD_ENDED'
const always = (): undefined => undefined

const recordRules: Readonly<Record<RecordAction, RecordRule>> = {
  LEVY_REQUEST: { verb: 'REGISTER', thing: 'LEVY_MEASURE', guard: whileListed },
  HOLDER_TRANSFER: { verb: 'REGISTER', thing: 'HOLDER_TRANSFER', guard: whileListed },
  ASK_DELETION: {
    verb: 'ASK_DELETION',
    thing: 'INVENTORY_RECORD',
    guard: (facts) => whileListed(facts) ?? (facts.deletionAsked ? 'DELETION_ASKED' : undefined),
  },
  RECORD_EXTRACT: { verb: 'MANAGE', thing: 'INVENTORY_RECORD', guard: always },
  RECORD_CORRECTION: { verb: 'MANAGE', thing: 'INVENTORY_RECORD', guard: always },
  NOT_LISTED_ATTEST: {
    verb: 'MANAGE',
    thing: 'INVENTORY_RECORD',
    guard: ({ unitListed }) => (unitListed ? 'STILL_LISTED' : undefined),
  },
}

const measureGuards: Readonly<Record<MeasureAction, (status: LevyMeasureStatus) => RecordRefusal | undefined>> = {
  LEVY_COMPLETE: (status) => (status === 'ONVOLLEDIG' ? undefined : 'MEASURE_NOT_INCOMPLETE'),
  LEVY_DECIDE: (status) => {
    if (status === 'ONVOLLEDIG') return 'MEASURE_INCOMPLETE'
    return canTransition(levyMeasureMachine, status, 'TOEGESTAAN') ? undefined : 'MEASURE_ENDED'
  },
  LEVY_END: (status) => {
    if (isFinal(levyMeasureMachine, status)) return 'MEASURE_ENDED'
    return canTransition(levyMeasureMachine, status, 'BEEINDIGD') ? undefined : 'MEASURE_NOT_GRANTED'
  },
}

const refusalOfRight = (
  verb: Verb,
  thing: Thing,
  { municipalityOrgId }: { readonly municipalityOrgId: string },
  viewer: Viewer,
): RecordRefusal | undefined => {
  const may = canDo(viewer, verb, thing, { municipalityOrgId })
  return may.ok ? undefined : may.reason
}

const answer = <A>(action: A, reason: RecordRefusal | undefined): RecordAnswer<A> =>
  reason === undefined ? { action, open: true } : { action, open: false, reason }
