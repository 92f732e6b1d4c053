import { generateKeyPairSync, sign as signWith } from 'node:crypto'
import {
  type Claims,
  compact,
  encode,
  type Forge,
  hmac,
  now,
  publicJwk,
  publicPem,
  rsa,
  unsigned,
} from './token-forge.ts'

/** What is sent: headers as pairs, because one may come twice; the path when the token hides there. */
export interface Attempt {
  readonly headers: readonly (readonly [string, string])[]
  readonly path?: string
}

export interface TokenCase {
  readonly group: string
  readonly name: string
  readonly make: (forge: Forge) => Attempt
}

const bearer = (token: string): Attempt => ({ headers: [['authorization', `Bearer ${token}`]] })

const group = (name: string, cases: Readonly<Record<string, (forge: Forge) => string>>): TokenCase[] =>
  Object.entries(cases).map(([title, make]) => ({ group: name, name: title, make: (forge) => bearer(make(forge)) }))

const claimCases = (name: string, cases: Readonly<Record<string, (forge: Forge) => Claims>>): TokenCase[] =>
  group(
    name,
    Object.fromEntries(Object.entries(cases).map(([title, of]) => [title, (forge) => forge.token(of(forge))])),
  )

const own = { alg: 'RS256', kid: 'own' } as const
const without = (...names: string[]): Claims => Object.fromEntries(names.map((name) => [name, undefined]))
const withAlg = (alg: string, sign: (data: string) => Buffer, forge: Forge): string =>
  compact({ ...own, alg }, forge.claims(), sign)
const parts = (token: string): [string, string, string] => {
  const [header = '', payload = '', signature = ''] = token.split('.')
  return [header, payload, signature]
}

const algorithms = group('algorithm', {
  'none without signature': (forge) => withAlg('none', unsigned, forge),
  'none with a signature': (forge) => withAlg('none', rsa(forge.keys.own), forge),
  'None in other letters': (forge) => withAlg('nOnE', rsa(forge.keys.own), forge),
  'HS256 with the public key as PEM': (forge) => withAlg('HS256', hmac(publicPem(forge.keys.own)), forge),
  'HS256 with the public key as JWK': (forge) =>
    withAlg('HS256', hmac(JSON.stringify(publicJwk(forge.keys.own, 'own'))), forge),
  'HS256 with an empty secret': (forge) => withAlg('HS256', hmac(''), forge),
  'RS512 with the right key': (forge) => withAlg('RS512', rsa(forge.keys.own, 'sha512'), forge),
  'RS256 in small letters': (forge) => withAlg('rs256', rsa(forge.keys.own), forge),
  'ES256 with a key of its own': (forge) => {
    const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    return withAlg('ES256', (data) => signWith('sha256', Buffer.from(data), { key, dsaEncoding: 'ieee-p1363' }), forge)
  },
  'no algorithm': (forge) => compact({ kid: 'own' }, forge.claims(), rsa(forge.keys.own)),
})

const signatures = group('signature', {
  'altered payload': (forge) => {
    const [header, , signature] = parts(forge.token())
    return `${header}.${encode({ ...forge.claims(), sub: 'somebody-else' })}.${signature}`
  },
  'altered header': (forge) => {
    const [, payload, signature] = parts(forge.token())
    return `${encode({ ...own, typ: 'at+jwt' })}.${payload}.${signature}`
  },
  'signature of another token': (forge) => {
    const [header, payload] = parts(forge.token())
    return `${header}.${payload}.${parts(forge.token({ nonce: 'x' }))[2]}`
  },
  'signature cut short': (forge) => forge.token().slice(0, -8),
  'one bit of the signature turned': (forge) => {
    const [header, payload, signature] = parts(forge.token())
    return `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
  },
  'unknown critical header': (forge) => forge.token({}, { crit: ['exp'] }),
  'unencoded payload': (forge) => forge.token({}, { b64: false, crit: ['b64'] }),
})

const lookups = group('key lookup', {
  'kid is a path': (forge) => forge.token({}, { kid: '../../../../dev/null' }, forge.keys.stranger),
  'kid is a URL': (forge) => forge.token({}, { kid: forge.foreignUrl }, forge.keys.stranger),
  'kid is SQL': (forge) => forge.token({}, { kid: "x' UNION SELECT 'secret' -- " }, forge.keys.stranger),
  'kid is a command': (forge) => forge.token({}, { kid: '$(id)|id;`id`' }, forge.keys.stranger),
  'kid is the prototype': (forge) => forge.token({}, { kid: '__proto__' }, forge.keys.stranger),
  'kid is an object': (forge) => forge.token({}, { kid: { own: true } }, forge.keys.stranger),
  'jku elsewhere': (forge) => forge.token({}, { jku: forge.foreignUrl, kid: 'foreign' }, forge.keys.stranger),
  'jku elsewhere, known kid': (forge) => forge.token({}, { jku: forge.foreignUrl }, forge.keys.stranger),
  'x5u elsewhere': (forge) => forge.token({}, { x5u: forge.foreignUrl, kid: 'foreign' }, forge.keys.stranger),
  'x5c in the token': (forge) => forge.token({}, { x5c: [encode('certificate')] }, forge.keys.stranger),
  'key in the token': (forge) =>
    forge.token({}, { jwk: publicJwk(forge.keys.stranger, 'own'), kid: 'mine' }, forge.keys.stranger),
  'unknown key under a known kid': (forge) => forge.token({}, {}, forge.keys.stranger),
  'unknown key under an unknown kid': (forge) => forge.token({}, { kid: 'two' }, forge.keys.stranger),
  'key that was rotated away': (forge) => forge.token({}, { kid: 'old' }, forge.keys.old),
  'rotated key under the new kid': (forge) => forge.token({}, { kid: 'next' }, forge.keys.old),
})

const claims = claimCases('claim', {
  'iss of another realm': ({ issuer }) => ({ iss: issuer.replace('woonzaak', 'other') }),
  'iss with a slash more': ({ issuer }) => ({ iss: `${issuer}/` }),
  'iss elsewhere': ({ foreignUrl }) => ({ iss: foreignUrl }),
  'iss in a list': ({ issuer }) => ({ iss: [issuer] }),
  'no iss': () => without('iss'),
  'aud of another API': () => ({ aud: 'other-api' }),
  'aud that begins the same': () => ({ aud: 'woonzaak-api-test' }),
  'aud of the web client': () => ({ aud: 'woonzaak-web' }),
  'no aud': () => without('aud'),
  'azp of another client': () => ({ azp: 'other-web' }),
  'azp in a list': () => ({ azp: ['woonzaak-web'] }),
  'client_id in place of azp': () => ({ azp: undefined, client_id: 'woonzaak-web' }),
  'typ of an identity token': () => ({ typ: 'ID' }),
  'typ of a refresh token': () => ({ typ: 'Refresh' }),
  'typ of a logout token': () => ({ typ: 'Logout' }),
  'no sub': () => without('sub'),
  'empty sub': () => ({ sub: '' }),
  'sub is an object': () => ({ sub: { $ne: '' } }),
  'unknown sub': () => ({ sub: '0b000000-0000-4000-8000-00000000dead' }),
  'sub is SQL': () => ({ sub: "' OR '1'='1" }),
})

const times = claimCases('time', {
  expired: () => ({ exp: now() - 7 }),
  'exp is text': () => ({ exp: String(now() + 300) }),
  'no exp': () => without('exp'),
  'not valid yet': () => ({ nbf: now() + 30 }),
  'nbf is text': () => ({ nbf: 'now' }),
  'issued in the future': () => ({ iat: now() + 60 }),
  'older than any session': () => ({ iat: now() - 11 * 3600 }),
  'no iat': () => without('iat'),
})

const revoked = claimCases('revoked', {
  'sign-in that ended': () => ({ sid: endedSession }),
  'client of an application that is not known': () => ({ azp: 'woonzaak-toepassing' }),
})

const shapes: TokenCase[] = [
  ...group('shape', {
    oversize: (forge) => forge.token({ padding: 'x'.repeat(9000) }),
    'two parts': (forge) => parts(forge.token()).slice(0, 2).join('.'),
    'five parts, as an encrypted token': (forge) => `${forge.token()}.AAAA.AAAA`,
    'payload is a list': (forge) => {
      const data = `${encode(own)}.${encode([forge.claims()])}`
      return `${data}.${rsa(forge.keys.own)(data).toString('base64url')}`
    },
    'payload is no JSON': (forge) => {
      const data = `${encode(own)}.${encode('hello')}`
      return `${data}.${rsa(forge.keys.own)(data).toString('base64url')}`
    },
    'two tokens in one header': (forge) => `${forge.token()} ${forge.token()}`,
    'two tokens with a comma': (forge) => `${forge.token()}, Bearer ${forge.token()}`,
  }),
  ...Object.entries<(token: string) => Attempt>({
    'two headers, both valid': (token) => ({ headers: [...bearer(token).headers, ...bearer(token).headers] }),
    'two headers, the second of a stranger': (token) => ({
      headers: [...bearer(token).headers, ['authorization', 'Bearer a.b.c']],
    }),
    'in the query': (token) => ({ headers: [], path: `/api/me?access_token=${token}` }),
    'in a cookie': (token) => ({ headers: [['cookie', `access_token=${token}; Authorization=Bearer ${token}`]] }),
    'in another header': (token) => ({ headers: [['x-authorization', `Bearer ${token}`]] }),
    'under Basic': (token) => ({ headers: [['authorization', `Basic ${token}`]] }),
    'without a scheme': (token) => ({ headers: [['authorization', token]] }),
  }).map(([name, make]): TokenCase => ({ group: 'shape', name, make: (forge) => make(forge.token()) })),
]

/** The realm said that this one signed out. */
export const endedSession = '5d0f6e7a-0000-4000-8000-00000000e0de'

/** Path of an endpoint that the reader of these tokens may not call. */
export const guardedPath = '/api/test/guarded'

// The token holds; what it says of roles is not what the database says.
const roles = Object.entries<Claims>({
  'roles at the top': { roles: ['LB_TB', 'WK_TB'] },
  'roles of the realm': { realm_access: { roles: ['LB_TB', 'WK_TB'] } },
  'roles of this API': { resource_access: { 'woonzaak-api': { roles: ['LB_TB', 'WK_TB'] } } },
  'groups of another organisation': { groups: ['/vlaanderen/wonen-vlaanderen/WK_TB', '/gemeenten/gent/LB_TB'] },
  'scope as role': { scope: 'openid LB_TB WK_TB admin' },
  'organisation claim': { organization: { 'wonen-vlaanderen': { id: 'x', roles: ['WK_TB'] } } },
}).map(([name, change]): TokenCase => ({
  group: 'roles in the token',
  name,
  make: (forge) => ({ ...bearer(forge.token(change)), path: guardedPath }),
}))

/** Every token that must be refused: S5 of the security tests. */
export const tokenCases: readonly TokenCase[] = [
  ...algorithms,
  ...signatures,
  ...lookups,
  ...claims,
  ...times,
  ...revoked,
  ...shapes,
  ...roles,
]
