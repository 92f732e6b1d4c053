import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { partyRoles } from '#domain/model/codes'
import { endpoint } from './endpoint.ts'
import { id } from './common.ts'

const params = z.object({ caseId: id })
const roles = rolesFor('CREATE', 'DOCUMENT')

/** Documents that this viewer may ask for on a case, beside what its steps make. */
export const listAskable = endpoint({
  method: 'GET',
  path: '/api/cases/:caseId/askable-documents',
  summary: 'Documenten die op vraag gemaakt kunnen worden',
  access: { roles, shows: ['PROCEDURE'], personal: false },
  params,
  response: z.object({
    items: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        /** roles of the parties to whom it may go; empty: to nobody in particular */
        to: z.array(z.enum(partyRoles)),
        text: z.boolean(),
      }),
    ),
  }),
  errors: ['NOT_FOUND'],
})

/** Asks for one; a worker makes it, and it appears in the case. */
export const askDocument = endpoint({
  method: 'POST',
  path: '/api/cases/:caseId/document-asks',
  summary: 'Document op vraag laten maken',
  access: { roles, shows: ['PROCEDURE'], personal: false },
  params,
  body: z.object({
    /** made by the browser: the same ask sent twice makes the document once */
    id,
    code: z.string().max(10),
    partyIds: z.array(id).max(200),
    text: z.string().trim().max(8000),
  }),
  response: z.object({}),
  errors: ['NOT_FOUND', 'RULE_BROKEN'],
})
