import { expect } from 'chai'
import { remoteKeys, tokenVerifier } from '#server/platform/auth/tokens'
import { AppError } from '#server/platform/http/errors'
import { type Attempt, tokenCases } from './token-cases.ts'
import { now } from './token-forge.ts'
import { openTokenWorld, type TokenWorld } from './token-world.ts'

describe('tokens', () => {
  let tokens: TokenWorld
  before(async () => {
    tokens = await openTokenWorld()
  })
  after(() => tokens?.close())

  const statusOf = async (token: string, scheme = 'Bearer'): Promise<number> => {
    const attempt: Attempt = { headers: [['authorization', `${scheme} ${token}`]] }
    return (await tokens.send(attempt)).status
  }

  it('are taken as Keycloak and the embedded realm issue them, whatever the header says of its kind', async () => {
    const { forge } = tokens
    for (const typ of ['JWT', 'at+jwt', undefined]) expect(await statusOf(forge.token({}, { typ }))).to.equal(200)
    expect(await statusOf(forge.token({ typ: undefined, aud: 'woonzaak-api' }), 'bearer')).to.equal(200)
  })

  it('allow five seconds of clock difference and no more', async () => {
    const { forge } = tokens
    expect(await statusOf(forge.token({ exp: now() - 3 }))).to.equal(200)
    expect(await statusOf(forge.token({ exp: now() - 7 }))).to.equal(401)
    expect(await statusOf(forge.token({ nbf: now() + 3, iat: now() + 3 }))).to.equal(200)
    expect(await statusOf(forge.token({ nbf: now() + 30 }))).to.equal(401)
  })

  it('that do not hold are 45 kinds at least', () => {
    expect(tokenCases.length).to.be.at.least(45)
  })

  for (const attack of tokenCases) {
    it(`refuses, and writes down without the token: ${attack.group}, ${attack.name}`, async () => {
      const { status, logged, leaked } = await tokens.try(attack)
      expect(status).to.be.oneOf([401, 403])
      expect({ logged, leaked }).to.deep.equal({ logged: true, leaked: false })
    })
  }

  it('never make the server ask anybody but its realm for keys, and that only when a key is new', () => {
    expect(tokens.foreignRequests()).to.equal(0)
    expect(new Set(tokens.realmRequests())).to.deep.equal(new Set(['/realms/woonzaak/protocol/openid-connect/certs']))
  })

  it('with made-up key ids do not make the realm busy', async () => {
    const { forge } = tokens
    const keys = remoteKeys(`${forge.issuer}/protocol/openid-connect/certs`)
    const verify = tokenVerifier({ issuer: forge.issuer, audience: 'woonzaak-api', clients: ['woonzaak-web'], keys })
    const before = tokens.realmRequests().length
    expect(await verify(`Bearer ${forge.token()}`)).to.include({ kind: 'PERSON' })
    for (const kid of ['a', 'b', 'c', 'd'])
      await verify(`Bearer ${forge.token({}, { kid }, forge.keys.stranger)}`).catch(() => undefined)
    expect(tokens.realmRequests().length - before).to.equal(1)
  })

  it('cannot be checked when the realm does not answer: UNAVAILABLE', async () => {
    const { forge } = tokens
    const keys = remoteKeys('http://127.0.0.1:1/certs')
    const verify = tokenVerifier({ issuer: forge.issuer, audience: 'woonzaak-api', clients: ['woonzaak-web'], keys })
    const error: unknown = await verify(`Bearer ${forge.token()}`).catch((refusal: unknown) => refusal)
    expect(error).to.be.instanceOf(AppError).and.include({ code: 'UNAVAILABLE' })
  })
})
