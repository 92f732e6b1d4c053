import { z } from 'zod'
import { rolesForAction } from '#domain/access/can-do'
import { hearingModes, reactionTypes } from '#domain/model/codes'
import { endpoint } from './endpoint.ts'
import { action, caseUnit, documentSummary, id, instant, localDate, party, term, version } from './common.ts'

const refusals = ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'STALE', 'RULE_BROKEN'] as const

/** Closes task A03; DT026 goes to every invited party. */
export const startHearing = endpoint({
  method: 'POST',
  path: '/api/cases/:caseId/hearings',
  summary: 'Hoorplicht starten',
  access: { roles: rolesForAction('HEARING_START'), shows: ['PROCEDURE'], personal: false },
  params: z.object({ caseId: id }),
  body: z.object({
    id,
    unitIds: z.array(id).min(1),
    startedOn: localDate,
    offeredUntil: localDate,
    mode: z.enum(hearingModes),
    hearingAt: instant.nullable(),
    place: z.string().trim().nullable(),
    invitedPartyIds: z.array(id).min(1),
    version,
  }),
  response: z.object({ hearingId: id }),
  errors: refusals,
})

export const getHearing = endpoint({
  method: 'GET',
  path: '/api/hearings/:hearingId',
  summary: 'Hoorplicht met reacties',
  access: { roles: 'any', shows: ['PROCEDURE', 'DOCUMENT'], personal: true },
  params: z.object({ hearingId: id }),
  response: z.object({
    id,
    caseId: id,
    version,
    units: z.array(caseUnit),
    startedOn: localDate,
    offeredUntil: localDate,
    term,
    mode: z.enum(hearingModes),
    hearingAt: instant.nullable(),
    place: z.string().nullable(),
    closed: z.boolean(),
    invited: z.array(party),
    reactions: z.array(
      z.object({
        id,
        unitIds: z.array(id),
        receivedOn: localDate,
        type: z.enum(reactionTypes),
        summary: z.string(),
        late: z.boolean(),
        partyNames: z.array(z.string()),
        documentId: id.nullable(),
      }),
    ),
    documents: z.array(documentSummary),
    actions: z.array(action),
  }),
  errors: ['NOT_FOUND'],
})

export const registerReaction = endpoint({
  method: 'POST',
  path: '/api/hearings/:hearingId/reactions',
  summary: 'Reactie hoorplicht registreren',
  access: { roles: rolesForAction('REACTION_REGISTER'), shows: ['PROCEDURE'], personal: false },
  params: z.object({ hearingId: id }),
  body: z.object({
    id,
    unitIds: z.array(id).min(1),
    receivedOn: localDate,
    type: z.enum(reactionTypes),
    summary: z.string().trim().min(1).max(10000),
    partyIds: z.array(id).min(1),
    /** uploaded PV or letter, from `uploadDocument` */
    documentId: id.nullable(),
    version,
  }),
  response: z.object({ reactionId: id, late: z.boolean() }),
  errors: refusals,
})
