import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { endpoint, fileResponse } from './endpoint.ts'
import { id, instant, localDate, organisationRef, role, userRef } from './common.ts'
import { pageOf, pageQuery } from './page.ts'

const readers = { roles: rolesFor('READ', 'ACCOUNT'), shows: ['ACCOUNT'] } as const
const managers = { roles: rolesFor('MANAGE', 'USER_RIGHT'), shows: ['ACCOUNT'] } as const

/** `NOW`: holds today; `LATER`: not yet; `PAST`: ended or withdrawn; `SUSPENDED`: through an IGS of which the municipality is no member. */
export const rightStates = ['NOW', 'LATER', 'PAST', 'SUSPENDED'] as const

export const heldRight = z.object({
  id,
  organisation: organisationRef,
  role,
  from: localDate,
  /** last day */
  to: localDate.nullable(),
  /** IGS through which it is held */
  via: organisationRef.nullable(),
  /** stopped at this instant, before the end of its last day */
  withdrawnAt: instant.nullable(),
  state: z.enum(rightStates),
})

export const userSummary = z.object({
  id,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  /** those that hold today, of the organisations that the viewer knows */
  rights: z.array(heldRight),
  eulaAcceptedAt: instant.nullable(),
})

const userQuery = z.object({
  search: z.string().max(100).optional().describe('Part of a name or e-mail address'),
  orgId: id.optional(),
  /** `current`: with a right today; `all`: also those who left */
  who: z.enum(['current', 'all']).default('current'),
})

export const listUsers = endpoint({
  method: 'GET',
  path: '/api/administration/users',
  summary: 'Gebruikers van de organisaties die de beheerder kent',
  access: { ...readers, personal: false },
  query: pageQuery.extend(userQuery.shape),
  response: pageOf(userSummary),
  errors: [],
})

export const exportUsers = endpoint({
  method: 'GET',
  path: '/api/administration/users/export',
  isExport: true,
  summary: 'Dezelfde lijst als CSV, één regel per recht',
  access: { ...readers, personal: true },
  query: userQuery,
  response: fileResponse,
  errors: [],
})

const userParams = z.object({ userId: id })

export const redirection = z.object({
  id,
  organisation: organisationRef,
  to: userRef,
  from: localDate,
  until: localDate.nullable(),
})

/** Who changed what: the code of the audit event with its ids, codes and dates. */
export const accountEvent = z.object({
  at: instant,
  by: z.string().nullable(),
  action: z.string(),
  organisation: organisationRef.nullable(),
  role: role.nullable(),
  from: localDate.nullable(),
  to: localDate.nullable(),
  reason: z.string().nullable(),
})

export const userPage = z.object({
  id,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  /** of what the viewer knows of this user; send it back with a change */
  version: z.string(),
  self: z.boolean(),
  rights: z.array(heldRight),
  eula: z.array(z.object({ version: z.string(), acceptedAt: instant })),
  redirections: z.array(redirection),
  /** open tasks on this name in the active organisation */
  openTasks: z.number().int(),
  history: z.array(accountEvent),
})

export const getUser = endpoint({
  method: 'GET',
  path: '/api/administration/users/:userId',
  summary: 'Eén gebruiker: rechten met hun geschiedenis, omleidingen, open taken, wie wat wijzigde',
  access: { ...readers, personal: true },
  params: userParams,
  response: userPage,
  errors: ['NOT_FOUND'],
})

const reason = z
  .string()
  .trim()
  .max(300)
  .optional()
  .transform((words) => words || undefined)
  .describe('Why; kept in the audit log')

const newRight = z.object({
  orgId: id,
  role,
  from: localDate,
  to: localDate.nullable(),
  viaOrgId: id.nullable().default(null),
  reason,
})

/** The account must be known to the sign-in already: `subject` is the `sub` of its tokens. */
export const createUser = endpoint({
  method: 'POST',
  path: '/api/administration/users',
  summary: 'Gebruiker toevoegen met een eerste recht',
  access: { ...managers, personal: false },
  body: z.object({
    subject: z.string().trim().min(1).max(100),
    kind: z
      .enum(['PERSON', 'APPLICATION'])
      .default('PERSON')
      .describe('APPLICATION: signs in with a secret of its own client, and is no person'),
    firstName: z.string().trim().min(1).max(100),
    lastName: z.string().trim().min(1).max(100),
    email: z.email().max(255),
    right: newRight,
  }),
  response: z.object({ id }),
  errors: ['NOT_ALLOWED_NOW', 'RULE_BROKEN', 'DUPLICATE'],
})

export const giveRight = endpoint({
  method: 'POST',
  path: '/api/administration/users/:userId/rights',
  summary: 'Recht geven, van een eerste tot een laatste dag',
  access: { ...managers, personal: false },
  params: userParams,
  body: newRight.extend({ version: z.string() }),
  response: userPage,
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'RULE_BROKEN', 'STALE'],
})

/** `to`: last day; null: now, in the middle of the day. `confirmLast`: also when the organisation then has no application manager. */
const ending = z.object({
  version: z.string(),
  to: localDate.nullable(),
  confirmLast: z.boolean().default(false),
  reason,
})

export const endRight = endpoint({
  method: 'POST',
  path: '/api/administration/users/:userId/rights/:rightId/end',
  summary: 'Recht beëindigen; het wordt nooit verwijderd',
  access: { ...managers, personal: false },
  params: userParams.extend({ rightId: id }),
  body: ending,
  response: userPage,
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'RULE_BROKEN', 'STALE'],
})

export const endUser = endpoint({
  method: 'POST',
  path: '/api/administration/users/:userId/end',
  summary: 'Alle rechten beëindigen in de organisaties die de beheerder beheert: de gebruiker vertrekt',
  access: { ...managers, personal: false },
  params: userParams,
  body: ending,
  response: userPage,
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'RULE_BROKEN', 'STALE'],
})

/** One redirection per user and organisation: a new one ends the one before. `toUserId` null ends it. */
export const redirectEmail = endpoint({
  method: 'PUT',
  path: '/api/administration/users/:userId/redirection',
  summary: 'E-mails over taken van een organisatie omleiden naar een collega',
  access: { roles: rolesFor('REDIRECT', 'EMAIL'), shows: ['ACCOUNT'], personal: false },
  params: userParams,
  body: z.object({
    version: z.string(),
    orgId: id,
    toUserId: id.nullable(),
    from: localDate,
    until: localDate.nullable(),
  }),
  response: userPage,
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'RULE_BROKEN', 'STALE'],
})

/** Each task by itself: one whose roles the colleague does not hold stays where it is. */
export const takeOverTasks = endpoint({
  method: 'POST',
  path: '/api/administration/users/:userId/take-over',
  summary: 'Open taken van een gebruiker op naam van een collega zetten',
  access: { roles: rolesFor('TAKE_OVER', 'TASK'), shows: ['ACCOUNT', 'TASK'], personal: false },
  params: userParams,
  body: z.object({ toUserId: id }),
  response: z.object({
    moved: z.number().int(),
    stayed: z.array(z.object({ id, reference: z.string(), title: z.string() })),
  }),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW'],
})

export const colleague = userRef.extend({ roles: z.array(role) })

export const listColleagues = endpoint({
  method: 'GET',
  path: '/api/colleagues',
  summary: 'Wie vandaag een recht heeft in de actieve organisatie',
  access: { roles: 'any', shows: ['ACCOUNT'], personal: false },
  query: z.object({ orgId: id.optional().describe('Another organisation that the viewer knows') }),
  response: z.object({ items: z.array(colleague) }),
  errors: ['NOT_FOUND'],
})

/** What the forms need: organisations in which the viewer gives rights, and the IGS of which each is a member. */
export const listManagedOrganisations = endpoint({
  method: 'GET',
  path: '/api/administration/organisations',
  summary: 'Organisaties waarin de beheerder rechten geeft',
  access: { ...managers, personal: false },
  response: z.object({
    items: z.array(organisationRef.extend({ roles: z.array(role), igs: z.array(organisationRef) })),
  }),
  errors: [],
})

/** R15: how many users hold a right today, and how many of them accepted the EULA in force. */
export const countEula = endpoint({
  method: 'GET',
  path: '/api/administration/eula',
  summary: 'Gebruikers en aanvaarde gebruiksvoorwaarden per organisatie',
  access: { roles: rolesFor('READ', 'EULA_COUNT'), shows: ['ACCOUNT'], personal: false },
  response: z.object({
    version: z.string().nullable(),
    items: z.array(z.object({ organisation: organisationRef, users: z.number().int(), accepted: z.number().int() })),
  }),
  errors: [],
})

const member = z.object({
  id,
  organisation: organisationRef,
  from: localDate,
  to: localDate.nullable(),
  current: z.boolean(),
})
const igsList = z.object({ items: z.array(organisationRef.extend({ members: z.array(member) })) })
const igs = { roles: rolesFor('MANAGE', 'IGS_MEMBER'), shows: 'REFERENCE', personal: false } as const

export const listIgs = endpoint({
  method: 'GET',
  path: '/api/administration/igs',
  summary: 'Intergemeentelijke samenwerkingen met hun leden',
  access: igs,
  response: igsList,
  errors: [],
})

export const addIgsMember = endpoint({
  method: 'POST',
  path: '/api/administration/igs/:igsId/members',
  summary: 'Gemeente lid maken van een intergemeentelijke samenwerking',
  access: igs,
  params: z.object({ igsId: id }),
  body: z.object({ orgId: id, from: localDate }),
  response: igsList,
  errors: ['NOT_FOUND', 'RULE_BROKEN'],
})

/** Rights that staff of the IGS hold in the municipality stop with it. */
export const endIgsMember = endpoint({
  method: 'POST',
  path: '/api/administration/igs/:igsId/members/:memberId/end',
  summary: 'Lidmaatschap beëindigen',
  access: igs,
  params: z.object({ igsId: id, memberId: id }),
  body: z.object({ to: localDate.nullable() }),
  response: igsList,
  errors: ['NOT_FOUND', 'RULE_BROKEN'],
})
