import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign as signWith } from 'node:crypto'

export type Claims = Readonly<Record<string, unknown>>

/** RSA keys of a realm and of others, and tokens made by hand: libraries refuse to write what an attacker writes. */
export interface Forge {
  /** what the realm would put in a token of this reader, changed by `change` */
  claims(change?: Claims): Claims
  /** signed RS256 with the realm's key, the header changed by `header` */
  token(change?: Claims, header?: Claims, key?: KeyObject): string
  readonly keys: Readonly<Record<'own' | 'old' | 'next' | 'stranger', KeyObject>>
  readonly issuer: string
  /** a host that must never hear of us */
  readonly foreignUrl: string
}

export const now = (): number => Math.floor(Date.now() / 1000)

export const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

/** Header and payload with any signature. */
export const compact = (header: Claims, payload: Claims, sign: (data: string) => Buffer): string => {
  const data = `${encode(header)}.${encode(payload)}`
  return `${data}.${sign(data).toString('base64url')}`
}

export const rsa =
  (key: KeyObject, hash = 'sha256') =>
  (data: string): Buffer =>
    signWith(hash, Buffer.from(data), key)

export const hmac =
  (secret: string, hash = 'sha256') =>
  (data: string): Buffer =>
    createHmac(hash, secret).update(data).digest()

export const unsigned = (): Buffer => Buffer.alloc(0)

/** The public half as a realm publishes it. */
export const publicJwk = (key: KeyObject, kid: string): Record<string, unknown> => ({
  ...createPublicKey(key).export({ format: 'jwk' }),
  kid,
  alg: 'RS256',
  use: 'sig',
})

export const publicPem = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'pem', type: 'spki' }).toString()

export const openForge = (issuer: string, foreignUrl: string, subject: string): Forge => {
  const make = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const keys = { own: make(), old: make(), next: make(), stranger: make() }
  const claims = (change: Claims = {}): Claims => ({
    iss: issuer,
    aud: ['woonzaak-api', 'account'],
    azp: 'woonzaak-web',
    sub: subject,
    typ: 'Bearer',
    sid: '5d0f6e7a-0000-4000-8000-000000000001',
    iat: now(),
    exp: now() + 300,
    ...change,
  })
  return {
    claims,
    token: (change = {}, header = {}, key = keys.own) =>
      compact({ alg: 'RS256', kid: 'own', typ: 'JWT', ...header }, claims(change), rsa(key)),
    keys,
    issuer,
    foreignUrl,
  }
}
