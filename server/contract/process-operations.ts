import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { id, instant, localDate, userRef } from './common.ts'
import { endpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './page.ts'
import { mayWatch, ofInstance, partRef } from './process-desk.ts'

/** What people ask of one instance. */
export const operationKinds = ['RETRY', 'SET_VARIABLES', 'CANCEL', 'MODIFY', 'CHANGE_TIMER', 'MIGRATE'] as const
export type OperationKind = (typeof operationKinds)[number]

/**
 * ASKED: waits for a second person; WITHDRAWN: he will not be asked any more; SENT: on its way to the engine, or taken by it; CONFIRMED: the record
 * stream shows it; REFUSED: the engine would not.
 */
export const operationStates = ['ASKED', 'WITHDRAWN', 'SENT', 'CONFIRMED', 'REFUSED'] as const
export type OperationState = (typeof operationStates)[number]

/** Why no token can be put on an element by hand; what the engine would refuse. */
export const placeFaults = [
  'START_EVENT',
  'BOUNDARY_EVENT',
  'BEHIND_EVENT_GATEWAY',
  'MULTI_INSTANCE',
  'INSIDE_MULTI_INSTANCE',
  'EVENT_SUB_PROCESS',
] as const
export type PlaceFault = (typeof placeFaults)[number]

/** What people know of the elements of a diagram: where a token can be put by hand, and where not. */
export const getPlaces = endpoint({
  method: 'GET',
  path: '/api/process-desk/instances/:caseId/:part/places',
  summary: 'Waar in een proces iemand een token kan zetten, annuleren of verplaatsen',
  access: mayWatch,
  params: ofInstance,
  response: z.object({
    places: z.array(
      z.object({
        elementId: z.string(),
        name: z.string(),
        type: z.string(),
        /** why no token can be put there; null when one can */
        fault: z.enum(placeFaults).nullable(),
        /** running scopes in which it can begin, when there is more than one */
        scopes: z.array(z.object({ step: z.number().int(), name: z.string(), startedAt: instant })),
      }),
    ),
    /** tokens that stand somewhere now */
    tokens: z.array(
      z.object({
        step: z.number().int(),
        elementId: z.string(),
        name: z.string(),
        startedAt: instant,
        /** step in which it stands */
        parent: z.number().int().nullable(),
      }),
    ),
  }),
  errors: ['NOT_FOUND'],
})

/** What an end of the instance takes with it. */
export const getCancelEffects = endpoint({
  method: 'GET',
  path: '/api/process-desk/instances/:caseId/:part/cancel-effects',
  summary: 'Wat het annuleren van een proces meeneemt',
  access: { ...mayWatch, roles: rolesFor('MEND', 'PROCESS_INSTANCE') },
  params: ofInstance,
  response: z.object({
    called: z.array(partRef),
    /** open tasks, with the roles that could do them */
    tasks: z.array(z.object({ reference: z.string(), title: z.string(), assigned: z.boolean() })),
    timers: z.array(z.object({ name: z.string(), dueAt: instant })),
    messages: z.array(z.string()),
  }),
  errors: ['NOT_FOUND'],
})

const mayMend = { ...mayWatch, roles: rolesFor('MEND', 'PROCESS_INSTANCE') } as const

/** Why somebody does it; the audit keeps it. */
const because = z.object({ reason: z.string().trim().min(1).max(2000) })
/** The operation that was written down; the log of the instance tells what became of it. */
const written = z.object({ operationId: id })

const newVariables = z.array(z.object({ name: z.string().trim().min(1).max(100), value: z.string().max(2000) })).max(50)

/** Gives a stuck step new tries. What was wrong must be mended first, or it is stuck again. */
export const retryIncident = endpoint({
  method: 'POST',
  path: '/api/process-desk/instances/:caseId/:part/incidents/:incident/retry',
  summary: 'Vastgelopen stap opnieuw proberen',
  access: mayMend,
  params: ofInstance.extend({ incident: z.coerce.number().int().min(1) }),
  body: because.extend({ retries: z.number().int().min(1).max(100).optional() }),
  response: written,
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW'],
})

/** Gives variables of an instance new values, and tries a stuck step again with them. */
export const setInstanceVariables = endpoint({
  method: 'PUT',
  path: '/api/process-desk/instances/:caseId/:part/variables',
  summary: 'Variabelen van een proces wijzigen of toevoegen',
  access: mayMend,
  params: ofInstance,
  body: because.extend({
    /** running step whose own they are; null: of the process */
    scope: z.number().int().min(1).nullable(),
    variables: newVariables.min(1),
    /** incident that is tried again with them */
    retryIncident: z.number().int().min(1).optional(),
  }),
  response: written,
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'RULE_BROKEN'],
})

/** Ends an instance with all that it called. */
export const cancelInstance = endpoint({
  method: 'POST',
  path: '/api/process-desk/instances/:caseId/:part/cancel',
  summary: 'Proces annuleren',
  access: mayMend,
  params: ofInstance,
  body: because.extend({
    /** the reference of the case, typed by who cancels */
    reference: z.string().max(40),
  }),
  response: written,
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'RULE_BROKEN'],
})

const step = z.number().int().min(1)
const elementId = z.string().max(200)

/** One change of where the tokens stand. */
export const tokenChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ADD'),
    elementId,
    /** running step in which it begins, where there is more than one */
    scope: step.nullable(),
    variables: newVariables,
  }),
  z.object({ kind: z.literal('CANCEL'), step }),
  z.object({ kind: z.literal('MOVE'), step, elementId, variables: newVariables }),
])
export type TokenChange = z.output<typeof tokenChange>

/** Asks for other tokens. It is done when a second person agrees. */
export const askModification = endpoint({
  method: 'POST',
  path: '/api/process-desk/instances/:caseId/:part/modifications',
  summary: 'Vragen om tokens te verplaatsen',
  access: mayMend,
  params: ofInstance,
  body: because.extend({ changes: z.array(tokenChange).min(1).max(50) }),
  response: written,
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'RULE_BROKEN'],
})

/** Gives a timer that runs another date. */
export const changeTimer = endpoint({
  method: 'POST',
  path: '/api/process-desk/instances/:caseId/:part/timers/:timer',
  summary: 'Datum van een termijn in een proces wijzigen',
  access: mayMend,
  params: ofInstance.extend({ timer: z.coerce.number().int().min(1) }),
  body: because.extend({
    /** the rule of law that allows or asks it */
    legalBasis: z.string().trim().min(3).max(500),
    to: z.discriminatedUnion('mode', [
      /** by the clock in Brussels */
      z.object({ mode: z.literal('DATE'), on: localDate, at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }),
      z.object({ mode: z.literal('FROM_CREATION') }),
      z.object({ mode: z.literal('FROM_NOW') }),
    ]),
  }),
  response: written.extend({ dueAt: instant }),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'RULE_BROKEN'],
})

/** One operation on an instance: who asked what, when, why, and what became of it. */
const operation = z.object({
  operationId: id,
  caseId: id,
  part: z.number().int(),
  reference: z.string(),
  processName: z.string(),
  kind: z.enum(operationKinds),
  state: z.enum(operationStates),
  reason: z.string(),
  /** what was asked, as far as it is not said by the kind */
  changes: z.array(z.string()),
  askedBy: userRef,
  askedAt: instant,
  agreedBy: userRef.nullable(),
  agreedAt: instant.nullable(),
  settledAt: instant.nullable(),
  /** words of the engine */
  refusal: z.string().nullable(),
  mayAgree: z.boolean(),
  mayWithdraw: z.boolean(),
})

/** Operations on instances, youngest first. */
export const listOperations = endpoint({
  method: 'GET',
  path: '/api/process-desk/operations',
  summary: 'Bewerkingen op processen',
  access: mayWatch,
  query: pageQuery.extend({
    caseId: id.optional(),
    part: z.coerce.number().int().min(1).optional(),
    state: z.enum(operationStates).optional(),
  }),
  response: pageOf(operation),
  errors: [],
})

/** A second person agrees: what was asked is done. */
export const agreeOperation = endpoint({
  method: 'POST',
  path: '/api/process-desk/operations/:operationId/agree',
  summary: 'Akkoord gaan met een gevraagde bewerking',
  access: { ...mayWatch, roles: rolesFor('CONFIRM', 'PROCESS_INSTANCE') },
  params: z.object({ operationId: id }),
  response: written,
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'RULE_BROKEN'],
})

/** What was asked need not be done any more. */
export const withdrawOperation = endpoint({
  method: 'POST',
  path: '/api/process-desk/operations/:operationId/withdraw',
  summary: 'Een gevraagde bewerking intrekken of weigeren',
  access: mayMend,
  params: z.object({ operationId: id }),
  body: because,
  response: written,
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW'],
})
