import { expect } from 'chai'
import { decodeJwt } from 'jose'
import type { Adapter } from 'oidc-provider'
import { oidcPayloadModel } from '#server/platform/identity/oidc-payload-model'
import { createEmbeddedRealm } from '#server/platform/identity/embedded-realm'
import { demoAccounts } from '#server/platform/identity/demo-accounts.data'
import { payloadAdapter, purgeExpired } from '#server/platform/identity/payload-adapter'
import { describeOnDatabases } from '#test/support/database'
import { get, openWorld, type World } from '../http/world.ts'
import {
  authorizeUrl,
  follow,
  pickAccount,
  signIn,
  tokenRequest,
  type Tokens,
  verifierAndChallenge,
  Visitor,
} from './pkce-flow.ts'

const dora = demoAccounts[0]?.id ?? ''
const gust = demoAccounts.find(({ username }) => username === 'wonen-ambtenaar')?.id ?? ''
const protocol = '/realms/woonzaak/protocol/openid-connect'

describeOnDatabases('the embedded realm', (open) => {
  let world: World
  before(async () => {
    world = await openWorld({ database: await open() })
  })
  after(() => world?.close())

  const refresh = (refresh_token: string): Promise<Response> =>
    tokenRequest(world.origin, { grant_type: 'refresh_token', refresh_token })

  it('is described where Keycloak is, with the same addresses', async () => {
    const response = await get(world.origin, '/realms/woonzaak/.well-known/openid-configuration')
    const found = (await response.json()) as Record<string, unknown>
    expect(found).to.include({
      issuer: `${world.origin}/realms/woonzaak`,
      authorization_endpoint: `${world.origin}${protocol}/auth`,
      token_endpoint: `${world.origin}${protocol}/token`,
      jwks_uri: `${world.origin}${protocol}/certs`,
      end_session_endpoint: `${world.origin}${protocol}/logout`,
      revocation_endpoint: `${world.origin}${protocol}/revoke`,
    })
    expect(found['code_challenge_methods_supported']).to.deep.equal(['S256'])
    const keys = (await (await get(world.origin, `${protocol}/certs`)).json()) as { keys: object[] }
    expect(keys.keys).to.have.length(1)
    expect(keys.keys[0]).to.include({ kty: 'RSA', alg: 'RS256' }).and.not.have.any.keys('d', 'p', 'q')
  })

  it('signs in with PKCE and gives tokens of the shape that Keycloak gives', async () => {
    const tokens = await signIn(world.origin, dora)
    expect(decodeJwt(tokens.access_token)).to.deep.include({
      iss: `${world.origin}/realms/woonzaak`,
      aud: 'woonzaak-api',
      azp: 'woonzaak-web',
      typ: 'Bearer',
      sub: dora,
      preferred_username: 'gent-dossier',
      groups: ['/gemeenten/gent/LB_DB'],
      realm_access: { roles: ['LB_DB'] },
    })
    expect(tokens.expires_in).to.equal(300)
    expect(decodeJwt(tokens.id_token)).to.include({
      aud: 'woonzaak-web',
      sub: dora,
      nonce: 'nonce-1',
      given_name: 'Dora',
    })
    expect(decodeJwt(tokens.refresh_token)).to.include({ typ: 'Refresh' })
    expect((await get(world.origin, '/api/me', tokens.access_token)).status).to.equal(200)
  })

  it('asks PKCE with S256 and a redirect address of the application', async () => {
    const visitor = new Visitor(world.origin)
    const { challenge } = verifierAndChallenge()
    const errorOf = async (more: Record<string, string>): Promise<string> => {
      const { url, response } = await follow(visitor, authorizeUrl(world.origin, challenge, more))
      return url.includes('/realms/')
        ? `${response.status} page`
        : (new URLSearchParams(url.split(/[?#]/).at(-1)).get('error') ?? 'none')
    }
    expect(await errorOf({ code_challenge_method: 'plain' })).to.equal('invalid_request')
    expect(await errorOf({ redirect_uri: 'https://evil.example/' })).to.equal('400 page')
    expect(await errorOf({ redirect_uri: `${world.origin}.evil.example/` })).to.equal('400 page')
    expect(await errorOf({ redirect_uri: 'javascript:alert(1)' })).to.equal('400 page')
    expect(await errorOf({ client_id: 'other' })).to.equal('400 page')
    expect(await errorOf({ response_type: 'token' })).to.equal('unsupported_response_type')
    expect(await errorOf({ scope: 'openid', response_type: 'code', prompt: 'none' })).to.equal('login_required')
  })

  it('refuses a code with another verifier, and a code a second time', async () => {
    const visitor = new Visitor(world.origin)
    const { verifier, challenge } = verifierAndChallenge()
    const start = await follow(visitor, authorizeUrl(world.origin, challenge))
    const code = (await pickAccount(visitor, start.url, dora)).searchParams.get('code') ?? ''
    const redeem = (code_verifier: string): Promise<Response> =>
      tokenRequest(world.origin, {
        grant_type: 'authorization_code',
        code,
        code_verifier,
        redirect_uri: `${world.origin}/werklijst?kolom=mijn`,
      })
    expect((await redeem(verifierAndChallenge().verifier)).status).to.equal(400)
    const answers = await Promise.all([redeem(verifier), redeem(verifier)])
    expect(answers.map(({ status }) => status).toSorted((left, right) => left - right)).to.deep.equal([200, 400])
  })

  it('keeps the session for silent sign-in, without showing a page', async () => {
    const visitor = new Visitor(world.origin)
    await signIn(world.origin, dora, visitor)
    const { challenge } = verifierAndChallenge()
    const silent = { prompt: 'none', redirect_uri: `${world.origin}/silent-check-sso.html`, response_mode: 'fragment' }
    const { url } = await follow(visitor, authorizeUrl(world.origin, challenge, silent))
    expect(url).to.match(/\/silent-check-sso\.html#.*code=/)
  })

  it('rotates refresh tokens and ends the grant when an old one comes back', async () => {
    const tokens = await signIn(world.origin, dora)
    const second = (await (await refresh(tokens.refresh_token)).json()) as Tokens
    expect(second.refresh_token).not.to.equal(tokens.refresh_token)
    expect((await get(world.origin, '/api/me', second.access_token)).status).to.equal(200)
    expect((await refresh(tokens.refresh_token)).status).to.equal(400)
    expect((await refresh(second.refresh_token)).status).to.equal(400)
  })

  it('signs out without asking again, after which neither session nor refresh token works', async () => {
    const visitor = new Visitor(world.origin)
    const tokens = await signIn(world.origin, dora, visitor)
    const back = `${world.origin}/afgemeld`
    const query = new URLSearchParams({
      client_id: 'woonzaak-web',
      id_token_hint: tokens.id_token,
      post_logout_redirect_uri: back,
    })
    const page = await visitor.go(`${protocol}/logout?${query.toString()}`)
    const html = await page.text()
    expect(html).to.contain('U wordt afgemeld').and.to.contain('/realms/woonzaak/resources/sign-out.js')
    expect(page.headers.get('content-security-policy')).to.contain("script-src 'self';")
    const action = /action="([^"]+)"/.exec(html)?.[1] ?? ''
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const done = await visitor.go(action, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) })
    expect(done.headers.get('location')).to.equal(back)
    expect((await refresh(tokens.refresh_token)).status).to.equal(400)
    const { challenge } = verifierAndChallenge()
    const { url } = await follow(visitor, authorizeUrl(world.origin, challenge, { prompt: 'none' }))
    expect(new URL(url).searchParams.get('error')).to.equal('login_required')
  })

  it('sends nobody elsewhere after signing out', async () => {
    const query = new URLSearchParams({ client_id: 'woonzaak-web', post_logout_redirect_uri: 'https://evil.example/' })
    expect((await new Visitor(world.origin).go(`${protocol}/logout?${query.toString()}`)).status).to.equal(400)
  })

  it('shows every demo user by organisation with the role in Dutch, and says that it is a demonstration', async () => {
    const visitor = new Visitor(world.origin)
    const { challenge } = verifierAndChallenge()
    const { response } = await follow(visitor, authorizeUrl(world.origin, challenge))
    const html = await response.text()
    expect(html)
      .to.contain('Demo-aanmelding')
      .and.to.contain('<h2>Middelkerke</h2>')
      .and.to.contain('Gewestelijk ambtenaar')
    expect(html).to.contain('Gent: Dossierbeheerder · Middelkerke: Dossierbeheerder, Woningcontroleur')
    expect(html.match(/name="account"/g)).to.have.length(demoAccounts.length)
    expect(html).not.to.match(/<script|<style| style=/)
    expect(response.headers.get('cache-control')).to.equal('no-store')
  })

  it('takes a choice only from the browser that was shown the page, for a known account', async () => {
    const { challenge } = verifierAndChallenge()
    const visitor = new Visitor(world.origin)
    const { url } = await follow(visitor, authorizeUrl(world.origin, challenge))
    const choose = (who: Visitor, account: string): Promise<Response> =>
      who.go(url, { method: 'POST', body: new URLSearchParams({ account }) })
    expect((await choose(new Visitor(world.origin), dora)).status).to.equal(400)
    expect((await choose(visitor, 'nobody')).status).to.equal(400)
    const chosen = await choose(visitor, gust)
    await follow(visitor, chosen.headers.get('location') ?? '')
    expect((await choose(visitor, dora)).status).to.equal(400)
  })

  it('answers userinfo and account for the tokens of the API', async () => {
    const { access_token } = await signIn(world.origin, gust)
    const lower = { headers: { authorization: `bearer ${access_token}` } }
    const userinfo = await fetch(`${world.origin}${protocol}/userinfo`, lower)
    expect(await userinfo.json()).to.include({ sub: gust, preferred_username: 'wonen-ambtenaar', given_name: 'Gust' })
    const account = await fetch(`${world.origin}/realms/woonzaak/account`, lower)
    expect(await account.json()).to.include({ username: 'wonen-ambtenaar', firstName: 'Gust' })
    expect((await get(world.origin, `${protocol}/userinfo`)).status).to.equal(401)
  })

  it('keeps no lookup keys of tokens in the clear', async () => {
    const { refresh_token } = await signIn(world.origin, dora)
    const rows = await world.database.model(oidcPayloadModel).findAll()
    expect(rows.length).to.be.greaterThan(3)
    expect(rows.every(({ id }) => /^[0-9a-f]{64}$/.test(id))).to.equal(true)
    expect(rows.some(({ id }) => id === refresh_token)).to.equal(false)
  })

  it('does not start in production unless that is allowed', async () => {
    const settings = {
      production: true,
      publicUrl: 'https://woonzaak.example',
      webOrigins: [],
      trustedProxies: 1,
      requestsPerMinute: { signIns: 10 },
    }
    const start = async (allowedInProduction: boolean): Promise<string> => {
      const signInSettings = { kind: 'embedded', allowedInProduction } as const
      const started = createEmbeddedRealm({ ...settings, signIn: signInSettings }, world.database, () =>
        Promise.resolve(),
      )
      return started.then(
        (realm) => (realm.close(), 'started'),
        (error: unknown) => String(error),
      )
    }
    expect(await start(false)).to.contain('ConfigError')
    expect(await start(true)).to.equal('started')
  })
})

describeOnDatabases('a restart', (open) => {
  it('knows sessions, refresh tokens and keys again', async () => {
    const database = await open()
    const first = await openWorld({ database })
    const tokens = await signIn(first.origin, dora)
    const keys: unknown = await (await get(first.origin, `${protocol}/certs`)).json()
    await first.close()
    const again = await openWorld({ database })
    const grant = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token }
    expect((await tokenRequest(again.origin, grant)).status).to.equal(200)
    expect(await (await get(again.origin, `${protocol}/certs`)).json()).to.deep.equal(keys)
    await again.close()
  })

  it('makes one set of keys when two servers start at once', async () => {
    const database = await open()
    const worlds = await Promise.all([openWorld({ database }), openWorld({ database })])
    const keys = await Promise.all(worlds.map(async ({ origin }) => (await get(origin, `${protocol}/certs`)).text()))
    expect(keys[0]).to.equal(keys[1])
    for (const world of worlds) await world.close()
  })

  it('revokes all of a grant at once, however often', async () => {
    const database = await open()
    const kinds = ['AuthorizationCode', 'RefreshToken', 'AccessToken']
    const adapters = kinds.map((kind) => payloadAdapter(database, () => new Error('used'))(kind))
    const all = (work: (adapter: Adapter, name: string) => unknown): Promise<unknown> =>
      Promise.all(Array.from({ length: 8 }, (_, index) => adapters.map((adapter) => work(adapter, `${index}`))).flat())
    await all((adapter, name) => adapter.upsert(name, { grantId: name }, 60))
    await all((adapter, name) => adapter.revokeByGrantId(name))
    expect(await database.model(oidcPayloadModel).count()).to.equal(0)
  })

  it('forgets what has expired', async () => {
    const database = await open()
    const payloads = database.model(oidcPayloadModel)
    const adapter = payloadAdapter(database, () => new Error('used'))('Session')
    await adapter.upsert('old', { uid: 'u1' }, -120)
    await adapter.upsert('live', { uid: 'u2' }, 60)
    await adapter.upsert('LIVE', { uid: 'u3' }, 60)
    expect(await adapter.find('old')).to.equal(undefined)
    expect(await adapter.find('live')).to.deep.equal({ uid: 'u2' })
    expect(await adapter.findByUid('u3')).to.deep.equal({ uid: 'u3' })
    expect(await purgeExpired(payloads)).to.equal(1)
    expect(await payloads.count()).to.equal(2)
  })
})

describe('the sign-in page', () => {
  it('slows down who signs in too often from one address', async () => {
    const world = await openWorld({ requestsPerMinute: { signIns: 2 } })
    await signIn(world.origin, dora)
    await signIn(world.origin, dora)
    const refused: unknown = await signIn(world.origin, dora).catch((error: unknown) => error)
    expect(String(refused)).to.contain('sign-in answered 429')
    await world.close()
  })
})
