import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { id, instant, organisationRef, userRef } from './common.ts'
import { endpoint, fileResponse } from './endpoint.ts'
import { pageOf, pageQuery } from './page.ts'
import { deskStates, instanceFilter } from './process-desk.ts'

const mayWatch = { roles: rolesFor('READ', 'PROCESS_INSTANCE'), shows: ['PROCEDURE'], personal: false } as const
const mayMend = { ...mayWatch, roles: rolesFor('MEND', 'PROCESS_INSTANCE') } as const

/** Most instances of one batch. */
export const maxBatchSize = 5000
/** With more instances than this, and for every move of tokens, a second person must agree before anything is sent. */
export const batchSizeForSecondPerson = 10

export const batchKinds = ['RETRY', 'CANCEL', 'MOVE', 'SET_VARIABLE', 'MIGRATE'] as const
export type BatchKind = (typeof batchKinds)[number]

/** DRY_RUN: frozen and tried on paper, nothing is sent. STOPPED: what was sent stays sent, the rest never goes. */
export const batchStates = ['DRY_RUN', 'WAITS_FOR_SECOND', 'RUNNING', 'STOPPED', 'DONE'] as const
export type BatchState = (typeof batchStates)[number]

/** PENDING: not sent; SENT: the engine has it or gets it; DONE: the records show it; SKIPPED: not sent, and why; FAILED: the engine refused. */
export const batchItemStates = ['PENDING', 'SENT', 'DONE', 'SKIPPED', 'FAILED'] as const
export type BatchItemState = (typeof batchItemStates)[number]

const elementId = z.string().min(1).max(200)

/** Where each step of the version that runs goes; what is left out goes nowhere. */
export const stepMappings = z.array(z.object({ from: elementId, to: elementId })).max(1000)

/** What is done to each instance. */
export const batchOperation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('RETRY') }),
  z.object({ kind: z.literal('CANCEL') }),
  z.object({ kind: z.literal('MOVE'), from: elementId, to: elementId }),
  z.object({
    kind: z.literal('SET_VARIABLE'),
    name: z.string().min(1).max(100),
    value: z.string().min(1).max(2000).describe('JSON text'),
  }),
  z.object({
    kind: z.literal('MIGRATE'),
    processId: z.string().min(1).max(100),
    toVersion: z.number().int().min(1),
    mapping: stepMappings,
  }),
])
export type BatchOperation = z.output<typeof batchOperation>

/** An instance as people name it: by its case and its number there. */
const named = z.object({ caseId: id, part: z.number().int().min(1) })

/** The filter of the list of instances; who matches at this moment is frozen. A filter that is not known here would take in too many. */
const filter = z.strictObject(instanceFilter.shape)

const reason = z.string().trim().min(1).max(2000)

/** Freezes the instances and tries the operation on paper; nothing is sent. */
export const prepareBatch = endpoint({
  method: 'POST',
  path: '/api/process-batches',
  summary: 'Bewerking op meer processen voorbereiden: de lijst staat vast, niets wordt uitgevoerd',
  access: mayMend,
  body: z.object({
    operation: batchOperation,
    reason,
    chosen: z.union([z.object({ instances: z.array(named).min(1).max(maxBatchSize) }), z.object({ filter })]),
  }),
  response: z.object({ batchId: id }),
  errors: ['NOT_FOUND', 'RULE_BROKEN'],
})

const count = z.number().int().min(0)

/** Only items that the viewer may see are counted. */
const batchHead = z.object({
  id,
  operation: batchOperation,
  /** names of the processes that its items belong to */
  processes: z.array(z.string()),
  state: z.enum(batchStates),
  reason: z.string(),
  askedBy: userRef,
  askedAt: instant,
  confirmedBy: userRef.nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  counts: z.object({
    total: count,
    /** on paper it works */
    works: count,
    pending: count,
    sent: count,
    done: count,
    skipped: count,
    failed: count,
  }),
})

export const listBatches = endpoint({
  method: 'GET',
  path: '/api/process-batches',
  summary: 'Bewerkingen op meer processen',
  access: mayWatch,
  query: pageQuery,
  response: pageOf(batchHead),
  errors: [],
})

const ofBatch = z.object({ batchId: id })

export const getBatch = endpoint({
  method: 'GET',
  path: '/api/process-batches/:batchId',
  summary: 'Eén bewerking met haar voortgang',
  access: mayWatch,
  params: ofBatch,
  response: batchHead.extend({
    needsSecond: z.boolean(),
    /** words for the steps that the operation names */
    steps: z.array(z.object({ elementId: z.string(), name: z.string() })),
    may: z.object({ start: z.boolean(), confirm: z.boolean(), stop: z.boolean() }),
  }),
  errors: ['NOT_FOUND'],
})

const batchItem = z.object({
  number: z.number().int().min(1),
  caseId: id,
  part: z.number().int().min(1),
  reference: z.string(),
  municipality: organisationRef,
  process: z.string(),
  version: z.number().int(),
  instanceState: z.enum(deskStates),
  works: z.boolean(),
  state: z.enum(batchItemStates),
  /** why it would not work, was not sent or was refused; Dutch, with the words of the engine */
  reason: z.string().nullable(),
  settledAt: instant.nullable(),
})

export const listBatchItems = endpoint({
  method: 'GET',
  path: '/api/process-batches/:batchId/items',
  summary: 'Processen van een bewerking, elk met zijn uitslag',
  access: mayWatch,
  params: ofBatch,
  query: pageQuery.extend({
    state: z.enum(batchItemStates).optional(),
    works: z.enum(['true', 'false']).optional(),
  }),
  response: pageOf(batchItem),
  errors: ['NOT_FOUND'],
})

export const exportBatch = endpoint({
  method: 'GET',
  path: '/api/process-batches/:batchId/report',
  summary: 'Verslag van een bewerking als CSV',
  access: mayWatch,
  params: ofBatch,
  isExport: true,
  response: fileResponse,
  errors: ['NOT_FOUND'],
})

/** Sends it to the engine, or to a second person when there are many. */
export const startBatch = endpoint({
  method: 'POST',
  path: '/api/process-batches/:batchId/start',
  summary: 'Voorbereide bewerking uitvoeren, of voorleggen aan een tweede persoon',
  access: mayMend,
  params: ofBatch,
  response: z.object({ state: z.enum(batchStates) }),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW'],
})

export const confirmBatch = endpoint({
  method: 'POST',
  path: '/api/process-batches/:batchId/confirm',
  summary: 'Als tweede persoon instemmen met een bewerking',
  access: { ...mayWatch, roles: rolesFor('CONFIRM', 'PROCESS_INSTANCE') },
  params: ofBatch,
  response: z.object({ state: z.enum(batchStates) }),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW'],
})

/** What was not sent never goes; what was sent stays. */
export const stopBatch = endpoint({
  method: 'POST',
  path: '/api/process-batches/:batchId/stop',
  summary: 'Bewerking stopzetten, of een voorbereide laten vallen',
  access: mayMend,
  params: ofBatch,
  body: z.object({ reason }),
  response: z.object({ state: z.enum(batchStates) }),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW'],
})

/** What a new version means for what runs: of a version that was published, or of a draft. */
export const getImpact = endpoint({
  method: 'GET',
  path: '/api/process-desk/processes/:processId/impact',
  summary: 'Wat een nieuwe versie betekent voor de lopende processen',
  access: { ...mayWatch, roles: rolesFor('READ', 'PROCESS_MODEL') },
  params: z.object({ processId: z.string().max(100) }),
  query: z.object({
    /** default: the version, not the newest, on which most run */
    from: z.coerce.number().int().min(1).optional(),
    to: z.coerce.number().int().min(1).optional(),
    draftId: id.optional(),
  }),
  response: z.object({
    name: z.string(),
    from: z.object({ version: z.number().int(), xml: z.string() }),
    /** `version` is null for a draft, which nothing can go to yet */
    to: z.object({ version: z.number().int().nullable(), xml: z.string() }),
    /** versions in the engine, newest first */
    versions: z.array(z.number().int()),
    rules: z.enum(['8.5', '8.6']),
    proposal: z.array(z.object({ from: z.string(), to: z.string() })),
    elements: z.array(
      z.object({
        elementId: z.string(),
        name: z.string(),
        count,
        municipalities: z.array(z.object({ municipality: organisationRef, count })),
      }),
    ),
    /** running instances per municipality */
    municipalities: z.array(z.object({ municipality: organisationRef, count })),
    /** running instances that stand on the same steps, together; the first hundred are named */
    groups: z.array(
      z.object({
        elements: z.array(z.string()),
        count,
        instances: z.array(
          z.object({ caseId: id, part: z.number().int(), reference: z.string(), municipality: organisationRef }),
        ),
      }),
    ),
  }),
  errors: ['NOT_FOUND'],
})
