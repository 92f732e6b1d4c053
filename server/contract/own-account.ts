import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { heldRight, redirection } from './administration.ts'
import { id, instant, localDate } from './common.ts'

const access = { roles: 'any', shows: 'OWN', personal: false } as const

export const ownAccount = z.object({
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  emailOnTask: z.boolean(),
  dailyDigest: z.boolean(),
  rights: z.array(heldRight),
  eula: z.array(z.object({ version: z.string(), acceptedAt: instant })),
  redirections: z.array(redirection),
})

export const getOwnAccount = endpoint({
  method: 'GET',
  path: '/api/own-account',
  summary: 'Mijn account: rechten met hun data, e-mailvoorkeuren, omleidingen',
  access,
  response: ownAccount,
  errors: [],
})

/** What is left out stays as it is. */
export const changeOwnAccount = endpoint({
  method: 'PATCH',
  path: '/api/own-account',
  summary: 'E-mailvoorkeuren wijzigen',
  access,
  body: z.object({ emailOnTask: z.boolean().optional(), dailyDigest: z.boolean().optional() }),
  response: ownAccount,
  errors: [],
})

/** In the active organisation; `toUserId` null ends it. */
export const redirectOwnEmail = endpoint({
  method: 'PUT',
  path: '/api/own-account/redirection',
  summary: 'Mijn e-mails over taken omleiden naar een collega',
  access,
  body: z.object({ toUserId: id.nullable(), from: localDate, until: localDate.nullable() }),
  response: ownAccount,
  errors: ['RULE_BROKEN'],
})
