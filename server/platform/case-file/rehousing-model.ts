import type { RehousingCostKind, RehousingNeed, RehousingOutcome, RehousingStatus } from '#domain/model/procedure-codes'
import * as c from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'

const ofCase = () => c.refersTo('main_procedure', c.reference())

/** Herhuisvesting: one per decision run or NGW decision that makes people leave. */
export const rehousingModel = defineModel(
  'rehousing',
  {
    id: c.id(),
    caseId: ofCase(),
    /** decision run, or case of the NGW decision: one re-housing each */
    originId: c.unique(c.reference()),
    unitIds: c.json<readonly string[]>(),
    /** day that the decision names, if any */
    vacateOn: c.nullable(c.localDate()),
    startedOn: c.localDate(),
    /** the households are known since */
    listedOn: c.nullable(c.localDate()),
    closedOn: c.nullable(c.localDate()),
    createdAt: c.createdAt(),
  },
  [{ fields: ['caseId'] }],
)
export type RehousingRow = Row<typeof rehousingModel>

/** Gezin: people of one dwelling who move together. */
export const householdModel = defineModel(
  'rehousing_household',
  {
    id: c.id(),
    caseId: ofCase(),
    rehousingId: c.refersTo('rehousing', c.reference()),
    unitId: c.refersTo('unit', c.reference()),
    position: c.integer(),
    /** occupants and tenants who get its letters */
    partyIds: c.json<readonly string[]>(),
    adults: c.integer(),
    children: c.integer(),
    vacateOn: c.localDate(),
    status: c.code<RehousingStatus>(),
    need: c.nullable(c.code<RehousingNeed>()),
    meetsSocialConditions: c.nullable(c.flag()),
    needsNote: c.longText(),
    outcome: c.nullable(c.code<RehousingOutcome>()),
    outcomeOn: c.nullable(c.localDate()),
    departedOn: c.nullable(c.localDate()),
    costsClaimed: c.nullable(c.flag()),
    closedOn: c.nullable(c.localDate()),
  },
  [{ fields: ['caseId'] }, { fields: ['rehousingId'] }],
)
export type HouseholdRow = Row<typeof householdModel>

export const offerModel = defineModel(
  'rehousing_offer',
  {
    id: c.id(),
    caseId: ofCase(),
    householdId: c.refersTo('rehousing_household', c.reference()),
    dwelling: c.text(500),
    availableFrom: c.localDate(),
    conditions: c.longText(),
    offeredOn: c.localDate(),
  },
  [{ fields: ['caseId'] }, { fields: ['householdId'] }],
)
export type OfferRow = Row<typeof offerModel>

export const costModel = defineModel(
  'rehousing_cost',
  {
    id: c.id(),
    caseId: ofCase(),
    householdId: c.refersTo('rehousing_household', c.reference()),
    position: c.integer(),
    kind: c.code<RehousingCostKind>(),
    description: c.text(500),
    /** euro cents */
    cents: c.integer(),
  },
  [{ fields: ['caseId'] }, { fields: ['householdId'] }],
)
export type CostRow = Row<typeof costModel>

/** A letter that somebody asked for. */
export const rehousingLetterModel = defineModel(
  'rehousing_letter',
  {
    id: c.id(),
    caseId: ofCase(),
    householdId: c.refersTo('rehousing_household', c.reference()),
    code: c.code<'DT100' | 'DT102' | 'DT104' | 'DT105'>(),
    receiver: c.text(),
    note: c.longText(),
    askedOn: c.localDate(),
  },
  [{ fields: ['caseId'] }],
)
