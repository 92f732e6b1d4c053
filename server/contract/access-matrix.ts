import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { ooActions } from '#domain/procedures/oo/action-codes'
import { stepActions } from '#domain/procedures/step-actions'
import { role } from './common.ts'
import { endpoint } from './endpoint.ts'

/** One sentence of the permissions: actor, verb, thing, condition. Codes; the web has the words. */
export const permissionSentence = z.object({
  roles: z.array(role),
  rolesForNonUser: z.array(role).describe('Roles of the agency that act for a municipality outside the system'),
  verb: z.string(),
  thing: z.string(),
  scope: z.enum(['TERRITORY', 'OWN_ORG', 'ADMINISTERED', 'ALL']),
  condition: z.string().nullable().describe('What must also hold, in Dutch'),
  action: z
    .enum([...ooActions, ...stepActions])
    .nullable()
    .describe('Step of the procedure that it is about'),
  judge: z.string().nullable().describe('Function of the domain that judges the condition'),
})

/** What the code itself obeys, not a description of it. */
export const getAccessMatrix = endpoint({
  method: 'GET',
  path: '/api/access-matrix',
  summary: 'Wie mag wat: alle zinnen van de rechten',
  access: { roles: rolesFor('READ', 'ACCESS_MATRIX'), shows: 'REFERENCE', personal: false },
  response: z.object({ sentences: z.array(permissionSentence) }),
  errors: [],
})
