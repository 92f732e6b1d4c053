import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { endpoint, fileResponse } from './endpoint.ts'
import { pageOf, pageQuery } from './page.ts'
import { id, instant, localDate, organisationRef, userRef } from './common.ts'

/** READING: somebody looked. CHANGE: something changed, or was tried. */
export const auditModes = ['READING', 'CHANGE'] as const

/** One thing that somebody, or the system, did. It has no number: holes in a numbering would tell of what is hidden. */
export const auditEntry = z.object({
  id: z.string(),
  at: instant,
  mode: z.enum(auditModes),
  user: userRef.nullable(),
  organisation: organisationRef.nullable(),
  /** roles held at that moment, separated by spaces */
  role: z.string().nullable(),
  action: z.string(),
  objectKind: z.string(),
  objectId: z.string(),
  case: z.object({ id, reference: z.string() }).nullable(),
  reason: z.string().nullable(),
  /** ids, codes and dates */
  detail: z.record(z.string(), z.unknown()),
  /** address of the caller and kind of program */
  source: z.string().nullable(),
  traceId: z.string().nullable(),
})

/** What narrows the audit log; ids and codes only, so that an address holds nothing of a person. */
export const auditFilter = z.object({
  from: localDate.optional().describe('First day, Brussels'),
  to: localDate.optional().describe('Last day, Brussels'),
  userId: id.optional(),
  action: z.string().max(80).optional(),
  objectKind: z.string().max(40).optional(),
  objectId: z.string().max(64).optional(),
  reference: z.string().max(40).optional().describe('Reference of a case'),
  mode: z.enum(auditModes).optional(),
})
export type AuditFilter = z.output<typeof auditFilter>

const access = { roles: rolesFor('READ', 'AUDIT_LOG'), shows: ['AUDIT'], personal: true } as const

export const listAudit = endpoint({
  method: 'GET',
  path: '/api/audit',
  summary: 'Wie wat las en deed in de eigen organisatie, laatste eerst',
  access,
  query: pageQuery.extend(auditFilter.shape),
  response: pageOf(auditEntry),
  errors: [],
})

/** CSV for Excel in Flanders: UTF-8 with a byte order mark, `;` between columns. The stream ends unfinished when the right to read ends. */
export const exportAudit = endpoint({
  method: 'GET',
  path: '/api/audit/export',
  isExport: true,
  summary: 'De gefilterde auditlog als CSV',
  access,
  query: auditFilter,
  response: fileResponse,
  errors: [],
})

/** Users who hold or held a right in the organisation, for the filter. */
export const listAuditUsers = endpoint({
  method: 'GET',
  path: '/api/audit/users',
  summary: 'Gebruikers van de eigen organisatie',
  access: { ...access, shows: ['ACCOUNT'], personal: false },
  response: z.object({ items: z.array(userRef) }),
  errors: [],
})
