import { z } from 'zod'
import { rehousingCostKinds, rehousingNeeds, rehousingOutcomes, rehousingStatuses } from '#domain/model/procedure-codes'
import { action, id, localDate } from './common.ts'
import { pageEndpoint, procedurePage, stepEndpoint } from './procedure.ts'

const note = z.string().trim().max(2000)
const household = { householdId: id }

const cost = z.object({
  kind: z.enum(rehousingCostKinds),
  description: z.string().trim().max(300),
  /** euro cents */
  cents: z.number().int().min(1).max(100_000_000),
})

/** Everybody who must leave a dwelling of this case. */
export const getRehousing = pageEndpoint({
  path: '/api/rehousing',
  summary: 'Herhuisvesting in één dossier',
  response: procedurePage.extend({
    rehousings: z.array(
      z.object({
        id,
        unitIds: z.array(id),
        vacateOn: localDate.nullable(),
        startedOn: localDate,
        listedOn: localDate.nullable(),
        closedOn: localDate.nullable(),
        actions: z.array(action),
        households: z.array(
          z.object({
            id,
            unitId: id,
            partyIds: z.array(id),
            adults: z.number().int(),
            children: z.number().int(),
            vacateOn: localDate,
            status: z.enum(rehousingStatuses),
            need: z.enum(rehousingNeeds).nullable(),
            meetsSocialConditions: z.boolean().nullable(),
            needsNote: z.string(),
            outcome: z.enum(rehousingOutcomes).nullable(),
            departedOn: localDate.nullable(),
            costsClaimed: z.boolean().nullable(),
            offers: z.array(
              z.object({
                id,
                dwelling: z.string(),
                availableFrom: localDate,
                conditions: z.string(),
                offeredOn: localDate,
              }),
            ),
            costs: z.array(cost),
            actions: z.array(action),
          }),
        ),
      }),
    ),
  }),
})

/** Closes the first task A17: each household goes its own way from here. */
export const listHouseholds = stepEndpoint({
  action: 'REHOUSING_LIST',
  path: '/api/rehousing/:caseId/households',
  summary: 'Gezinnen in kaart brengen',
  fields: {
    rehousingId: id,
    households: z
      .array(
        z.object({
          /** made by the browser */
          id,
          unitId: id,
          partyIds: z.array(id).max(20),
          adults: z.number().int().min(1).max(30),
          children: z.number().int().min(0).max(30),
          vacateOn: localDate,
        }),
      )
      .max(200),
  },
})

export const recordNeeds = stepEndpoint({
  action: 'REHOUSING_NEEDS',
  path: '/api/rehousing/:caseId/needs',
  summary: 'Behoeften van een gezin noteren',
  fields: { ...household, need: z.enum(rehousingNeeds), meetsSocialConditions: z.boolean().nullable(), note },
})

export const makeOffer = stepEndpoint({
  action: 'REHOUSING_OFFER',
  path: '/api/rehousing/:caseId/offers',
  summary: 'Een gezin een aanbod doen',
  fields: {
    ...household,
    /** made by the browser */
    offerId: id,
    dwelling: z.string().trim().min(1).max(300),
    availableFrom: localDate,
    conditions: note,
  },
})

export const recordOutcome = stepEndpoint({
  action: 'REHOUSING_OUTCOME',
  path: '/api/rehousing/:caseId/outcome',
  summary: 'Resultaat van de herhuisvesting noteren',
  fields: { ...household, outcome: z.enum(rehousingOutcomes) },
})

export const recordDeparture = stepEndpoint({
  action: 'REHOUSING_DEPARTURE',
  path: '/api/rehousing/:caseId/departure',
  summary: 'Vertrek van een gezin noteren',
  fields: { ...household, departedOn: localDate },
})

export const settleCosts = stepEndpoint({
  action: 'REHOUSING_COSTS',
  path: '/api/rehousing/:caseId/costs',
  summary: 'Kosten van de herhuisvesting afrekenen',
  fields: { ...household, costs: z.array(cost).max(100), claim: z.boolean() },
})

/** Letters that nobody gets by itself. */
export const rehousingLetters = ['DT100', 'DT102', 'DT104', 'DT105'] as const

export const writeRehousingLetter = stepEndpoint({
  action: 'REHOUSING_LETTER',
  path: '/api/rehousing/:caseId/letters',
  summary: 'Brief over een herhuisvesting maken',
  fields: {
    ...household,
    /** made by the browser */
    letterId: id,
    code: z.enum(rehousingLetters),
    /** who is asked for help; empty: the public centre of the municipality */
    receiver: z.string().trim().max(200),
    note,
  },
})
