import { expect } from 'chai'
import { createHmac, type webcrypto } from 'node:crypto'
import { createServer } from 'node:http'
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { remoteKeys, tokenVerifier } from '#server/platform/auth/tokens'
import { AppError, Unauthenticated } from '#server/platform/http/errors'

const issuer = 'https://keycloak.example/realms/woonzaak'
const subject = '0b000000-0000-4000-8000-000000000101'
const now = (): number => Math.floor(Date.now() / 1000)

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('tokens', () => {
  let own: webcrypto.CryptoKey
  let stranger: webcrypto.CryptoKey
  let publicPem: string
  let verify: ReturnType<typeof tokenVerifier>

  before(async () => {
    const pair = await generateKeyPair('RS256', { extractable: true })
    own = pair.privateKey
    stranger = (await generateKeyPair('RS256')).privateKey
    const jwk = await exportJWK(pair.publicKey)
    publicPem = JSON.stringify(jwk)
    const keys = createLocalJWKSet({ keys: [{ ...jwk, kid: 'one', alg: 'RS256', use: 'sig' }] })
    verify = tokenVerifier({ issuer, audience: 'woonzaak-api', clients: ['woonzaak-web'], keys })
  })

  const claims = (change: JWTPayload = {}): JWTPayload => ({
    iss: issuer,
    aud: ['woonzaak-api', 'account'],
    azp: 'woonzaak-web',
    sub: subject,
    typ: 'Bearer',
    iat: now(),
    exp: now() + 300,
    ...change,
  })
  const token = (change: JWTPayload = {}, header: object = {}, key = own): Promise<string> =>
    new SignJWT(claims(change)).setProtectedHeader({ alg: 'RS256', kid: 'one', typ: 'JWT', ...header }).sign(key)
  const without = (...names: string[]): JWTPayload => Object.fromEntries(names.map((name) => [name, undefined]))

  const outcome = async (authorization: string | undefined): Promise<string> => {
    try {
      await verify(authorization)
      return 'accepted'
    } catch (error) {
      return error instanceof Unauthenticated ? 'refused' : `other: ${String(error)}`
    }
  }

  it('accepts what Keycloak and the embedded realm issue, whatever the header says of its kind', async () => {
    for (const typ of ['JWT', 'at+jwt', undefined]) {
      const verified = await verify(`bearer ${await token({}, { typ })}`)
      expect(verified.subject).to.equal(subject)
      expect(verified.expiresAtMs).to.be.greaterThan(Date.now())
    }
    expect(await outcome(`Bearer ${await token({ ...without('typ'), aud: 'woonzaak-api' })}`)).to.equal('accepted')
  })

  it('allows five seconds of clock difference and no more', async () => {
    expect(await outcome(`Bearer ${await token({ exp: now() - 3 })}`)).to.equal('accepted')
    expect(await outcome(`Bearer ${await token({ exp: now() - 7 })}`)).to.equal('refused')
    expect(await outcome(`Bearer ${await token({ nbf: now() + 3 })}`)).to.equal('accepted')
    expect(await outcome(`Bearer ${await token({ nbf: now() + 30 })}`)).to.equal('refused')
  })

  const wrongClaims: readonly (readonly [string, JWTPayload])[] = [
    ['issuer of another realm', { iss: 'https://keycloak.example/realms/other' }],
    ['issuer with a slash more', { iss: `${issuer}/` }],
    ['no issuer', without('iss')],
    ['audience of another API', { aud: 'other-api' }],
    ['audience of the web client', { aud: 'woonzaak-web' }],
    ['no audience', without('aud')],
    ['another client', { azp: 'other-web' }],
    ['client in a list', { azp: ['woonzaak-web'] }],
    ['no client', without('azp')],
    ['an identity token', { typ: 'ID' }],
    ['a refresh token', { typ: 'Refresh' }],
    ['no subject', without('sub')],
    ['an empty subject', { sub: '' }],
    ['no expiry', without('exp')],
    ['no time of issue', without('iat')],
  ]
  for (const [name, change] of wrongClaims) {
    it(`refuses ${name}`, async () => {
      expect(await outcome(`Bearer ${await token(change)}`)).to.equal('refused')
    })
  }

  it('refuses signatures of another key, none, and of other algorithms', async () => {
    const good = await token()
    const [header = '', payload = '', signature = ''] = good.split('.')
    const altered = encode({ ...claims(), sub: 'somebody-else' })
    const hmac = `${encode({ alg: 'HS256', kid: 'one' })}.${payload}`
    const swapped = createHmac('sha256', publicPem).update(hmac).digest('base64url')
    const ps256 = await generateKeyPair('PS256')
    const outcomes = await Promise.all(
      [
        token({}, {}, stranger),
        token({}, { kid: 'two' }),
        `${header}.${altered}.${signature}`,
        `${header}.${payload}.${signature.slice(0, -4)}AAAA`,
        `${encode({ alg: 'none' })}.${payload}.`,
        `${encode({ alg: 'none' })}.${payload}.${signature}`,
        `${hmac}.${swapped}`,
        new SignJWT(claims()).setProtectedHeader({ alg: 'PS256', kid: 'one' }).sign(ps256.privateKey),
      ].map(async (candidate) => outcome(`Bearer ${await candidate}`)),
    )
    expect(outcomes).to.deep.equal(outcomes.map(() => 'refused'))
  })

  it('never looks for keys where the token says', async () => {
    let asked = 0
    const foreign = createServer((_request, response) => {
      asked += 1
      response.end('{}')
    })
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve))
    const address = foreign.address()
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/jwks`
    const jwk = await exportJWK(own)
    for (const header of [
      { jku: url },
      { x5u: url },
      { kid: url },
      { kid: '../../etc/passwd' },
      { kid: "' OR 1=1 --" },
    ]) {
      expect(await outcome(`Bearer ${await token({}, header, stranger)}`)).to.equal('refused')
    }
    expect(
      await outcome(`Bearer ${await token({}, { jwk: { kty: jwk.kty, n: jwk.n, e: jwk.e } }, stranger)}`),
    ).to.equal('refused')
    expect(asked).to.equal(0)
    foreign.close()
  })

  it('refuses headers that hold no single bearer token', async () => {
    const good = await token()
    const huge = await token({ padding: 'x'.repeat(9000) })
    for (const header of [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      `Basic ${good}`,
      good,
      `Bearer ${good} ${good}`,
      `Bearer ${good},Bearer ${good}`,
      `Bearer ${huge}`,
      'Bearer a.b.c',
      'Bearer a.b',
    ]) {
      expect(await outcome(header)).to.equal('refused')
    }
  })

  it('reads keys over HTTP, and again when a key id is new; says UNAVAILABLE when the realm does not answer', async () => {
    const second = await generateKeyPair('RS256', { extractable: true })
    const served = [{ ...JSON.parse(publicPem), kid: 'one', alg: 'RS256', use: 'sig' }]
    let requests = 0
    const realm = createServer((_request, response) => {
      requests += 1
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: served }))
    })
    await new Promise<void>((resolve) => realm.listen(0, '127.0.0.1', resolve))
    const address = realm.address()
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/certs`
    const settings = { issuer, audience: 'woonzaak-api', clients: ['woonzaak-web'] }
    const remote = tokenVerifier({ ...settings, keys: remoteKeys(url, 0) })
    expect((await remote(`Bearer ${await token()}`)).subject).to.equal(subject)
    expect((await remote(`Bearer ${await token()}`)).subject).to.equal(subject)
    expect(requests).to.equal(1)
    served.push({ ...(await exportJWK(second.publicKey)), kid: 'two', alg: 'RS256', use: 'sig' })
    expect((await remote(`Bearer ${await token({}, { kid: 'two' }, second.privateKey)}`)).subject).to.equal(subject)
    expect(requests).to.equal(2)
    await new Promise((resolve) => realm.close(resolve))
    const dead = tokenVerifier({ ...settings, keys: remoteKeys(url) })
    const error: unknown = await dead(`Bearer ${await token()}`).catch((refusal: unknown) => refusal)
    expect(error).to.be.instanceOf(AppError).and.include({ code: 'UNAVAILABLE' })
  })
})
