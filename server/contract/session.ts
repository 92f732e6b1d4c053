import { z } from 'zod'
import { orgTypes, roleCodes } from '#domain/model/codes'
import { endpoint } from './endpoint.ts'

/**
 * Request header that names the active organisation by id. A user with rights in several switches by sending another one: no new
 * sign-in. Absent: the first organisation of `GET /api/me`.
 */
export const organisationHeader = 'x-organisation'

/**
 * Request header that holds the search text of a list, percent-encoded, in place of `?search=`: what people type may be a name, and
 * addresses are written down by every proxy on the way.
 */
export const searchHeader = 'x-search'

export const organisation = z.object({
  id: z.string().describe('Organisation id'),
  type: z.enum(orgTypes).describe('Kind of organisation'),
  name: z.string().describe('Name in Dutch'),
  nisCode: z.string().nullable().describe('NIS code of a municipality, else null'),
})
export type Organisation = z.infer<typeof organisation>

export const right = z.object({
  organisation: organisation.describe('Where'),
  roles: z.array(z.enum(roleCodes)).min(1).describe('Roles held there today, sorted'),
  via: z.array(z.string()).describe('Names of the IGS through which roles are held there; empty when none is'),
})

export const session = z.object({
  user: z
    .object({
      id: z.string().describe('User account id'),
      subject: z.string().describe('Subject of the token'),
      firstName: z.string().describe('First name'),
      lastName: z.string().describe('Family name'),
      email: z.string().describe('E-mail address'),
    })
    .describe('Who is signed in'),
  rights: z.array(right).min(1).describe('All organisations in which the user holds a right today, sorted by name'),
  active: right.describe('The organisation that this request acts for'),
  eulaAccepted: z.boolean().describe('Whether the EULA in force was accepted; until then every other call is refused'),
  demo: z.boolean().describe('Whether this is a demo account of the embedded sign-in'),
})
export type Session = z.infer<typeof session>

export const getMe = endpoint({
  method: 'GET',
  path: '/api/me',
  summary: 'The signed-in user, the rights held today and the active organisation.',
  access: { roles: 'any', shows: 'OWN', personal: false, beforeEula: true },
  response: session,
  errors: [],
})

export const getEula = endpoint({
  method: 'GET',
  path: '/api/eula',
  summary: 'The end user licence agreement in force today.',
  access: { roles: 'any', shows: 'OWN', personal: false, beforeEula: true },
  response: z.object({
    version: z.string().describe('Version to accept'),
    from: z.iso.date().describe('First day on which it is in force'),
    text: z.string().describe('Dutch text; an empty line between paragraphs, a heading starts with `# `'),
  }),
  errors: ['NOT_FOUND'],
})

/** Accepting twice keeps the first time. */
export const acceptEula = endpoint({
  method: 'POST',
  path: '/api/eula/acceptance',
  summary: 'Accepts the end user licence agreement in force today.',
  access: { roles: 'any', shows: 'OWN', personal: false, beforeEula: true },
  body: z.object({ version: z.string().max(20).describe('Version that was read') }),
  response: z.object({ acceptedAt: z.iso.datetime().describe('UTC instant of the acceptance') }),
  errors: ['NOT_FOUND', 'STALE'],
})

/** How keycloak-js is configured: the realm of a Keycloak (or of the embedded sign-in, which has the same routes). */
export const signIn = z.object({
  url: z.string().describe('Base address, before `/realms`'),
  realm: z.string().describe('Realm name'),
  clientId: z.string().describe('Public client of the web'),
})
export type SignIn = z.infer<typeof signIn>

export const configuration = z.object({
  productName: z.string().describe('Name on the screens'),
  signIn: signIn.describe('Input of keycloak-js'),
  embedded: z.boolean().describe('Whether the embedded demo sign-in is used'),
  growing: z
    .boolean()
    .describe('Whether the cases of the demonstration still grow: until then its day runs from the past to today'),
  today: z.string().describe('Legal date of today in Brussels, YYYY-MM-DD; the clock can be moved outside production'),
})
export type Configuration = z.infer<typeof configuration>

export const getConfiguration = endpoint({
  method: 'GET',
  path: '/api/configuration',
  summary: 'What the web must know before sign-in.',
  access: { public: true },
  response: configuration,
  errors: [],
})
