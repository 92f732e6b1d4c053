import { randomBytes } from 'node:crypto'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { z } from 'zod'
import type { OidcPayloads } from './oidc-payload-model.ts'
import { loadOrMake } from './payload-adapter.ts'

export interface RealmKeys {
  /** private RSA keys, the first one signs */
  readonly jwks: { readonly keys: readonly JWK[] }
  /** the same keys, public half */
  readonly publicJwks: { readonly keys: JWK[] }
  readonly cookieKeys: readonly string[]
}

/** Signing keys and cookie keys of the embedded realm: made once, kept in the database. */
export const loadRealmKeys = async (payloads: OidcPayloads): Promise<RealmKeys> => {
  const { keys } = jwksShape.parse(await loadOrMake(payloads, 'jwks', makeJwks))
  const cookieKeys = z.array(z.string()).parse(await loadOrMake(payloads, 'cookies', makeCookieKeys))
  const publicKeys = keys.map(({ kty, n, e, kid, use, alg }) => ({ kty, n, e, kid, use, alg }))
  return { jwks: { keys }, publicJwks: { keys: publicKeys }, cookieKeys }
}

const jwksShape = z.object({
  keys: z.array(
    z.looseObject({
      kty: z.literal('RSA'),
      n: z.string(),
      e: z.string(),
      kid: z.string(),
      use: z.literal('sig'),
      alg: z.literal('RS256'),
    }),
  ),
})

const makeJwks = async (): Promise<{ keys: JWK[] }> => {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true })
  const jwk = await exportJWK(privateKey)
  return { keys: [{ ...jwk, use: 'sig', alg: 'RS256', kid: randomBytes(12).toString('base64url') }] }
}

const makeCookieKeys = (): Promise<string[]> => Promise.resolve([randomBytes(32).toString('base64url')])
