import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { auditEntry } from './audit.ts'
import { endpoint, fileResponse } from './endpoint.ts'
import { pageOf, pageQuery } from './page.ts'
import { id, instant, localDate } from './common.ts'

const params = z.object({ personId: id })

const readers = [...new Set([...rolesFor('READ', 'ACCESS_REPORT'), ...rolesFor('READ', 'PERSON_DATA')])]

/** The name goes in the body: an address is written down in too many places. */
export const searchPersons = endpoint({
  method: 'POST',
  path: '/api/persons/search',
  summary: 'Een persoon zoeken op naam, voor inzage of wissen',
  access: { roles: readers, shows: ['PARTY'], personal: true },
  body: z.object({ name: z.string().trim().min(2).max(100) }),
  response: z.object({
    items: z.array(z.object({ id, name: z.string(), correspondenceAddress: z.string().nullable() })),
  }),
  errors: [],
})

/** Readings of what is about this person, by people of the own organisation: files, properties, documents and searches. */
export const listAccesses = endpoint({
  method: 'GET',
  path: '/api/persons/:personId/accesses',
  summary: 'Wie van de eigen organisatie las gegevens van deze persoon',
  access: { roles: rolesFor('READ', 'ACCESS_REPORT'), shows: ['PARTY', 'AUDIT'], personal: true },
  params,
  query: pageQuery,
  response: pageOf(auditEntry),
  errors: ['NOT_FOUND'],
})

export const exportAccesses = endpoint({
  method: 'GET',
  path: '/api/persons/:personId/accesses/export',
  summary: 'Het inzageverslag als CSV',
  access: { roles: rolesFor('READ', 'ACCESS_REPORT'), shows: ['PARTY', 'AUDIT'], personal: true },
  params,
  response: fileResponse,
  errors: ['NOT_FOUND'],
})

/** One thing that is kept of a person: `kind` and `id` name the row, `field` what of it. */
export const personDatum = z.object({ kind: z.string(), id: z.string(), field: z.string(), value: z.string() })

const access = {
  roles: rolesFor('READ', 'PERSON_DATA'),
  shows: ['PARTY', 'PROCEDURE', 'DOCUMENT'],
  personal: true,
} as const

export const getPersonData = endpoint({
  method: 'GET',
  path: '/api/persons/:personId/data',
  summary: 'Alles wat over deze persoon bewaard wordt (AVG art. 15)',
  access,
  params,
  response: z.object({
    madeAt: instant,
    items: z.array(personDatum),
    /** until when it is kept; null when a hold has no end yet */
    hold: z.enum(['RUNNING', 'ON_INVENTORY', 'WITHIN_RETENTION']).nullable(),
    keptUntil: localDate.nullable(),
  }),
  errors: ['NOT_FOUND'],
})

export const exportPersonData = endpoint({
  method: 'GET',
  path: '/api/persons/:personId/data/export',
  summary: 'Alles wat over deze persoon bewaard wordt, als CSV',
  access,
  params,
  response: fileResponse,
  errors: ['NOT_FOUND'],
})

/** Erases what is kept of a person; what is held back says why and, when it is known, until when. */
export const erasePerson = endpoint({
  method: 'POST',
  path: '/api/persons/:personId/erasure',
  summary: 'Gegevens van een persoon wissen na de bewaartermijn (AVG art. 17)',
  access: { roles: rolesFor('ERASE', 'PERSON_DATA'), shows: ['PARTY', 'PROCEDURE'], personal: false },
  params,
  response: z.object({
    erased: z.boolean(),
    hold: z.enum(['RUNNING', 'ON_INVENTORY', 'WITHIN_RETENTION']).nullable(),
    until: localDate.nullable(),
  }),
  errors: ['NOT_FOUND'],
})
