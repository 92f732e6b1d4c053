import { z } from 'zod'
import { rolesFor, rolesForAction } from '#domain/access/can-do'
import { inventoryStatuses, procedureTypes } from '#domain/model/codes'
import { deletionReasons } from '#domain/model/procedure-codes'
import { endpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './page.ts'
import { address, caseUnit, documentSummary, id, localDate, organisationRef, verdict } from './common.ts'

export const inventoryRecord = z.object({
  id,
  reference: z.string(),
  unitReference: z.string(),
  address,
  municipality: organisationRef,
  caseId: id,
  list: z.enum(['OO', 'NGW']),
  status: z.enum(inventoryStatuses),
  includedOn: localDate,
  deletedOn: localDate.nullable(),
  deletionReason: z.enum(deletionReasons).nullable(),
  /** the inventory manager was asked to delete it */
  deletionAsked: z.boolean(),
  capaKeys: z.array(z.string()),
})

export const listInventory = endpoint({
  method: 'GET',
  path: '/api/inventory',
  summary: 'VIVOO',
  access: { roles: 'any', shows: ['INVENTORY'], personal: false },
  query: pageQuery.extend({
    search: z.string().max(200).optional(),
    status: z.enum(inventoryStatuses).optional(),
    list: z.enum(['OO', 'NGW']).optional(),
  }),
  response: pageOf(inventoryRecord),
  errors: [],
})

const taskParams = z.object({ taskId: id })

export const getInclusion = endpoint({
  method: 'GET',
  path: '/api/tasks/:taskId/inclusion',
  summary: 'Opname controleren',
  access: { roles: 'any', shows: ['TASK', 'INVENTORY'], personal: true },
  params: taskParams,
  response: z.object({
    taskId: id,
    caseId: id,
    unit: caseUnit,
    address,
    list: z.enum(['OO', 'NGW']),
    /** null on the list NGW: such a decision judges no quality */
    verdict: verdict.nullable(),
    decidedOn: localDate,
    capaKeys: z.array(z.string()),
    holders: z.array(z.object({ name: z.string(), roles: z.array(z.string()) })),
    documents: z.array(documentSummary),
    existingRecord: inventoryRecord.nullable(),
    mayComplete: z.boolean(),
  }),
  errors: ['NOT_FOUND'],
})

/** Closes task A07; inclusion makes the record and DT047 for every holder of a right in rem and the municipality. */
export const completeInclusion = endpoint({
  method: 'POST',
  path: '/api/tasks/:taskId/inclusion',
  summary: 'Opnemen in VIVOO',
  access: { roles: rolesForAction('INVENTORY_INCLUDE'), shows: ['TASK'], personal: false },
  params: taskParams,
  body: z.object({ include: z.boolean(), reason: z.string().trim().max(2000) }),
  response: z.object({}),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'STALE', 'RULE_BROKEN'],
})

/** Asks the inventory manager to delete a record: task A08 opens. The other list of the same unit stays as it is. */
export const askDeletion = endpoint({
  method: 'POST',
  path: '/api/inventory/:recordId/deletion',
  summary: 'Schrapping van VIVOO vragen',
  access: { roles: rolesFor('ASK_DELETION', 'INVENTORY_RECORD'), shows: ['INVENTORY'], personal: false },
  params: z.object({ recordId: id }),
  body: z.object({
    reason: z.enum(deletionReasons),
    /** day of the certificate, the finding or the end of the decision */
    deletedOn: localDate,
  }),
  response: z.object({}),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'RULE_BROKEN'],
})

export const getDeletion = endpoint({
  method: 'GET',
  path: '/api/tasks/:taskId/deletion',
  summary: 'Schrapping controleren',
  access: { roles: 'any', shows: ['TASK', 'INVENTORY'], personal: true },
  params: taskParams,
  response: z.object({
    taskId: id,
    caseId: id,
    unit: caseUnit,
    record: inventoryRecord,
    reason: z.enum(deletionReasons),
    deletedOn: localDate,
    origin: z.enum(procedureTypes),
    originId: id,
    holders: z.array(z.object({ name: z.string(), roles: z.array(z.string()) })),
    documents: z.array(documentSummary),
    /** records of the same unit on the other list: they stay */
    otherRecords: z.array(inventoryRecord),
    mayComplete: z.boolean(),
  }),
  errors: ['NOT_FOUND'],
})

/** Closes task A08; a deletion makes DT069 for every holder of a right in rem and the municipality. */
export const completeDeletion = endpoint({
  method: 'POST',
  path: '/api/tasks/:taskId/deletion',
  summary: 'Schrappen uit VIVOO',
  access: { roles: rolesFor('MANAGE', 'INVENTORY_RECORD'), shows: ['TASK', 'INVENTORY'], personal: false },
  params: taskParams,
  body: z.object({ unitDeleted: z.boolean(), reason: z.string().trim().max(2000) }),
  response: z.object({}),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'STALE', 'RULE_BROKEN'],
})
