import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { sessionSeconds } from '../identity/realm.data.ts'
import type { AccountKind } from './account-store.ts'
import { AppError, Unauthenticated } from '../http/errors.ts'

export interface TokenSettings {
  /** exactly as in the token: the address of the realm as browsers see it */
  readonly issuer: string
  /** this API */
  readonly audience: string
  /** clients whose tokens are accepted (claim azp): those at which persons sign in, and applications that sign in themselves */
  readonly clients: readonly string[]
  readonly applications?: readonly string[]
  readonly keys: JWTVerifyGetKey
}

export interface VerifiedToken {
  readonly subject: string
  /** whether a person signed in, or an application by itself */
  readonly kind: AccountKind
  /** the sign-in that the token belongs to; undefined for an application */
  readonly session: string | undefined
  /** UTC instant in ms */
  readonly issuedAtMs: number
  /** UTC instant in ms */
  readonly expiresAtMs: number
}

/** @param authorization every header of that name: a token that comes with a second one is refused, since a proxy may have read the other */
export type VerifyToken = (authorization: string | readonly string[] | undefined) => Promise<VerifiedToken>

/**
 * The realm's keys over HTTP, from the address by which this server reaches it; kept ten minutes, and asked again when a key id is new.
 *
 * @param cooldownMs not asked again within this time, so that tokens with made-up key ids do not burden the realm
 */
export const remoteKeys = (jwksUrl: string, cooldownMs = 10_000): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 5000, cooldownDuration: cooldownMs, cacheMaxAge: 600_000 })

/**
 * Checks a bearer token: signature (RS256 only), issuer, audience, client, time of issue and expiry with 5 s of clock difference. Roles in the token are not
 * looked at: rights come from the database. The header `typ` differs between providers and is not asked for; the claim `typ` must say Bearer.
 *
 * @throws Unauthenticated for every token that does not hold
 * @throws AppError UNAVAILABLE when the keys cannot be read
 */
export const tokenVerifier =
  ({ issuer, audience, clients, applications = [], keys }: TokenSettings): VerifyToken =>
  async (authorization) => {
    const token = bearer(authorization)
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ['RS256'],
      clockTolerance: 5,
      // no token is older than the longest session, or from the future
      maxTokenAge: sessionSeconds,
      requiredClaims: ['sub', 'exp', 'iat', 'azp'],
    }).catch((error: unknown) => {
      throw refusal(error)
    })
    const { sub, exp, iat, azp, typ, sid } = payload
    const kind = kindOf(azp, clients, applications)
    if (kind === undefined) throw new Unauthenticated('client')
    if (typ !== undefined && typ !== 'Bearer') throw new Unauthenticated('kind of token')
    if (typeof sub !== 'string' || sub === '' || exp === undefined || iat === undefined)
      throw new Unauthenticated('subject')
    const session = typeof sid === 'string' ? sid : undefined
    return { subject: sub, kind, session, issuedAtMs: iat * 1000, expiresAtMs: exp * 1000 }
  }

const kindOf = (azp: unknown, clients: readonly string[], applications: readonly string[]): AccountKind | undefined => {
  if (typeof azp !== 'string') return undefined
  if (clients.includes(azp)) return 'PERSON'
  return applications.includes(azp) ? 'APPLICATION' : undefined
}

const maxTokenLength = 8192

const bearer = (authorization: string | readonly string[] | undefined): string => {
  const [header, second] = typeof authorization === 'string' ? [authorization] : (authorization ?? [])
  if (header === undefined) throw new Unauthenticated('no token')
  if (second !== undefined) throw new Unauthenticated('two tokens')
  const token = /^bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header)?.[1]
  if (token === undefined) throw new Unauthenticated('not a bearer token')
  if (token.length > maxTokenLength) throw new Unauthenticated('oversize')
  return token
}

// A realm that does not answer is our fault, not the caller's: jose says so with a timeout or with an error that is not its own.
const refusal = (error: unknown): AppError =>
  error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC'
    ? new Unauthenticated(error.code, error)
    : new AppError('UNAVAILABLE', { cause: error })
