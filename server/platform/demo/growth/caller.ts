import { importJWK, SignJWT } from 'jose'
import type { Endpoint, Input, Output } from '#contract/endpoint'
import { type Problem, problem } from '#contract/problem'
import type { Database } from '../../db/database.ts'
import { demoAccounts } from '../../identity/demo-accounts.data.ts'
import { oidcPayloadModel } from '../../identity/oidc-payload-model.ts'
import { loadRealmKeys } from '../../identity/realm-keys.ts'

/** Calls of one demo user through HTTP, typed by the contract. @throws Refused */
export type Caller = <E extends Endpoint>(endpoint: E, input: Input<E>) => Promise<Output<E>>

/** The server said no. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly problem: Problem
  constructor(received: Problem) {
    super(`${received.status} ${received.code} ${received.reason ?? ''}`)
    this.problem = received
  }
}

interface Place {
  readonly database: Database
  /** where the server listens */
  readonly origin: string
  /** address in the browser: the issuer of tokens is below it */
  readonly publicUrl: string
  readonly realm: string
  readonly audience: string
  readonly clientId: string
}

/** Gives each demo user a caller, who signs in at the embedded realm by its own keys. */
export const callers = (place: Place): ((username: string) => Caller) => {
  const tokens = tokensOf(place)
  return (username) => callerOf(place.origin, () => tokens(username))
}

/** Calls with whatever token is given each time. */
export const callerOf =
  (origin: string, token: () => Promise<string>): Caller =>
  async (endpoint, input) => {
    const parts: Parts = input as Parts
    const response = await send(origin, endpoint, parts, await token())
    if (!response.ok) throw new Refused(problem.parse(await response.json()))
    return endpoint.response.parse(response.status === 204 ? undefined : await response.json()) as never
  }

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly file?: Blob
}

const send = (origin: string, endpoint: Endpoint, parts: Parts, token: string): Promise<Response> =>
  fetch(origin + pathOf(endpoint.path, parts), {
    method: endpoint.method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(parts.body !== undefined && parts.file === undefined && { 'content-type': 'application/json' }),
    },
    ...bodyOf(parts),
  })

const pathOf = (path: string, { params = {}, query = {} }: Parts): string => {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  )
  return search.size === 0 ? filled : `${filled}?${search.toString()}`
}

const bodyOf = ({ body, file }: Parts): { readonly body?: string | FormData } => {
  if (file === undefined) return body === undefined ? {} : { body: JSON.stringify(body) }
  const form = new FormData()
  for (const [name, value] of Object.entries(body ?? {})) form.set(name, String(value))
  form.set('file', file, 'document.pdf')
  return { body: form }
}

/** Tokens live on the machine's own time, whatever day it is in the demonstration. */
const tokenMs = 30 * 60_000

const tokensOf = ({ database, publicUrl, realm, audience, clientId }: Place) => {
  const known = new Map<string, { readonly token: string; readonly until: number }>()
  return async (username: string): Promise<string> => {
    const old = known.get(username)
    if (old && old.until > Date.now()) return old.token
    const account = demoAccounts.find((demo) => demo.username === username)
    const [jwk] = (await loadRealmKeys(database.model(oidcPayloadModel))).jwks.keys
    if (!account || jwk?.kid === undefined) throw new Error(`nobody can sign in as ${username}`)
    const token = await new SignJWT({ azp: clientId, typ: 'Bearer' })
      .setProtectedHeader({ alg: 'RS256', kid: jwk.kid, typ: 'at+jwt' })
      .setIssuer(`${publicUrl}/realms/${realm}`)
      .setAudience(audience)
      .setSubject(account.id)
      .setIssuedAt()
      .setExpirationTime(new Date(Date.now() + tokenMs))
      .sign(await importJWK(jwk, 'RS256'))
    known.set(username, { token, until: Date.now() + tokenMs - 60_000 })
    return token
  }
}
