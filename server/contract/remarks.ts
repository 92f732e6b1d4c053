import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { endpoint } from './endpoint.ts'
import { id, instant, organisationRef, userRef } from './common.ts'

export const remark = z.object({
  id,
  text: z.string(),
  visibility: z.enum(['OWN_ORG', 'ALL']),
  caseReference: z.string().nullable(),
  author: userRef,
  organisation: organisationRef,
  createdAt: instant,
})

/** About a property, or about one of its procedures when `caseId` is there. */
const about = z.object({ propertyId: id, caseId: id.optional() })

export const listRemarks = endpoint({
  method: 'GET',
  path: '/api/remarks',
  summary: 'Opmerkingen bij een pand of een procedure, nieuwste eerst, hoogstens 200',
  access: { roles: 'any', shows: ['PROPERTY', 'REMARK'], personal: true },
  query: about,
  response: z.object({ items: z.array(remark) }),
  errors: ['NOT_FOUND'],
})

export const addRemark = endpoint({
  method: 'POST',
  path: '/api/remarks',
  summary: 'Opmerking toevoegen',
  access: { roles: rolesFor('CREATE', 'REMARK'), shows: ['PROPERTY', 'PROCEDURE'], personal: false },
  body: about.extend({
    text: z.string().trim().min(1).max(10_000),
    visibility: z.enum(['OWN_ORG', 'ALL']).default('OWN_ORG'),
  }),
  response: remark,
  errors: ['NOT_FOUND'],
})
