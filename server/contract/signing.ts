import { z } from 'zod'
import { rolesFor, rolesForAction } from '#domain/access/can-do'
import { endpoint } from './endpoint.ts'
import { documentSummary, id, role } from './common.ts'

const taskParams = z.object({ taskId: id })

export const getSigning = endpoint({
  method: 'GET',
  path: '/api/tasks/:taskId/signing',
  summary: 'Te ondertekenen documenten',
  access: { roles: 'any', shows: ['TASK', 'DOCUMENT'], personal: true },
  params: taskParams,
  response: z.object({
    taskId: id,
    caseId: id,
    documents: z.array(documentSummary),
    signers: z.array(z.object({ role, name: z.string().nullable(), signedAt: z.iso.datetime().nullable() })),
    mayComplete: z.boolean(),
  }),
  errors: ['NOT_FOUND'],
})

/** Closes task 9, 110, 140 or W03: all documents of the task are signed, or refused with a reason. */
export const signDocuments = endpoint({
  method: 'POST',
  path: '/api/tasks/:taskId/signature',
  summary: 'Documenten ondertekenen of weigeren',
  access: {
    roles: [...rolesForAction('ADVICE_SIGN', 'DECISION_SIGN'), ...rolesFor('SIGN', 'JUDICIAL_FILE')],
    shows: ['TASK'],
    personal: false,
  },
  params: taskParams,
  body: z.object({ signed: z.boolean(), reason: z.string().trim().max(2000) }),
  response: z.object({}),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'STALE', 'RULE_BROKEN'],
})
