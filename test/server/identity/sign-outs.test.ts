import { expect } from 'chai'
import { decodeJwt } from 'jose'
import { endedSessionModel } from '#server/platform/auth/ended-session-model'
import { demoAccounts } from '#server/platform/identity/demo-accounts.data'
import { describeOnDatabases } from '#test/support/database'
import { forge, get, openWorld, type World } from '../http/world.ts'
import { signIn, signOut, type Tokens, Visitor } from './pkce-flow.ts'

const dora = demoAccounts[0]?.id ?? ''
const event = 'http://schemas.openid.net/event/backchannel-logout'

describeOnDatabases('signing out', (open) => {
  let world: World
  before(async () => {
    world = await openWorld({ database: await open() })
  })
  after(() => world?.close())

  const me = async ({ access_token }: Pick<Tokens, 'access_token'>): Promise<number> =>
    (await get(world.origin, '/api/me', access_token)).status
  const tell = async (logout_token: string): Promise<number> => {
    const init = { method: 'POST', body: new URLSearchParams({ logout_token }) }
    return (await fetch(`${world.origin}/api/sign-outs`, init)).status
  }
  const now = (): number => Math.floor(Date.now() / 1000)
  const logoutToken = (change: object): Promise<string> =>
    forge(world, dora, {
      aud: 'woonzaak-web',
      typ: 'Logout',
      jti: `j-${Math.random()}`,
      events: { [event]: {} },
      ...change,
    })

  it('ends the tokens of that sign-in at once, and not those of another browser', async () => {
    const [here, elsewhere] = [new Visitor(world.origin), new Visitor(world.origin)]
    const tokens = await signIn(world.origin, dora, here)
    const others = await signIn(world.origin, dora, elsewhere)
    expect([await me(tokens), await me(others)]).to.deep.equal([200, 200])
    await signOut(here, tokens)
    expect([await me(tokens), await me(others)]).to.deep.equal([401, 200])
  })

  it('is heard from a Keycloak for one session, or for all of a person up to now', async () => {
    const tokens = await signIn(world.origin, dora)
    const { sid } = decodeJwt(tokens.access_token)
    expect(await tell(await logoutToken({ sid }))).to.equal(200)
    expect(await tell(await logoutToken({ sid }))).to.equal(200)
    expect(await me(tokens)).to.equal(401)
    const before = await signIn(world.origin, dora)
    expect(await me(before)).to.equal(200)
    expect(await tell(await logoutToken({}))).to.equal(200)
    expect(await me(before)).to.equal(401)
    expect(await me({ access_token: await forge(world, dora, { iat: now() + 2 }) })).to.equal(200)
  })

  it('is not taken from tokens of another kind, of others or of long ago', async () => {
    const victim = await signIn(world.origin, demoAccounts[1]?.id ?? '')
    const { sid } = decodeJwt(victim.access_token)
    const refused = [
      victim.access_token,
      victim.id_token,
      'a.b.c',
      await logoutToken({ sid, nonce: 'n' }),
      await logoutToken({ sid, events: undefined }),
      await logoutToken({ sid, events: { other: {} } }),
      await logoutToken({ sid, aud: 'woonzaak-api' }),
      await logoutToken({ sid, iss: 'https://evil.example' }),
      await logoutToken({ sid, jti: undefined }),
      await logoutToken({ sid, iat: now() - 600 }),
      await logoutToken({ sid: undefined, sub: undefined }),
    ]
    for (const token of refused) expect(await tell(token)).to.equal(400)
    expect((await fetch(`${world.origin}/api/sign-outs`, { method: 'POST' })).status).to.equal(400)
    expect(await me(victim)).to.equal(200)
  })

  it('is kept as hashes, and forgotten when no token can be that old', async () => {
    const rows = world.database.model(endedSessionModel)
    await rows.create({ id: 'f'.repeat(64), endedAt: new Date(Date.now() - 11 * 3_600_000).toISOString() })
    await tell(await logoutToken({ sid: 'some-session' }))
    const kept = await rows.findAll({ raw: true })
    expect(kept.length).to.be.greaterThan(2)
    expect(kept.every(({ id }) => /^[0-9a-f]{64}$/.test(id) && id !== 'f'.repeat(64))).to.equal(true)
  })
})
