import { z } from 'zod'
import { rolesForAction } from '#domain/access/can-do'
import { inventoryStatuses } from '#domain/model/codes'
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
  capaKeys: z.array(z.string()),
})

export const listInventory = endpoint({
  method: 'GET',
  path: '/api/inventory',
  summary: 'VIVOO',
  access: { roles: 'any', shows: ['INVENTORY'], personal: false },
  query: pageQuery.extend({ search: z.string().max(200).optional(), status: z.enum(inventoryStatuses).optional() }),
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
    verdict,
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
