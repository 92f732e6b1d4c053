import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { instant } from './common.ts'

/** `wizard` and `subject` name the form: `register-request` of a property, `make-decision` of a case. One draft per user. */
const params = z.object({ wizard: z.string().max(40), subject: z.string().max(80) })

export const getDraft = endpoint({
  method: 'GET',
  path: '/api/drafts/:wizard/:subject',
  summary: 'Bewaarde invoer van een wizard',
  access: { roles: 'any', shows: 'OWN', personal: false },
  params,
  response: z.object({ data: z.unknown().nullable(), step: z.number().int(), savedAt: instant.nullable() }),
  errors: [],
})

export const saveDraft = endpoint({
  method: 'PUT',
  path: '/api/drafts/:wizard/:subject',
  summary: 'Invoer bewaren, ook als ze nog niet klopt',
  access: { roles: 'any', shows: 'OWN', personal: false },
  params,
  body: z.object({
    data: z.unknown().refine((data) => data !== null && data !== undefined, 'Nothing to keep'),
    step: z.number().int().min(0),
  }),
  response: z.object({ savedAt: instant }),
  errors: [],
})

export const deleteDraft = endpoint({
  method: 'DELETE',
  path: '/api/drafts/:wizard/:subject',
  summary: 'Bewaarde invoer weggooien',
  access: { roles: 'any', shows: 'OWN', personal: false },
  params,
  response: z.object({}),
  errors: [],
})
