import { expect } from 'chai'
import { demoAccounts } from '#server/platform/identity/demo-accounts.data'
import { get, openWorld } from '../http/world.ts'
import { signIn } from './pkce-flow.ts'

const dora = demoAccounts[0]?.id ?? ''

describe('a server with a Keycloak elsewhere', () => {
  it('takes the tokens of that realm alone, and serves no realm itself', async () => {
    // the embedded realm of another server stands for Keycloak; `localhost` is its public name, 127.0.0.1 the internal one
    const keycloak = await openWorld()
    const internal = keycloak.origin.replace('localhost', '127.0.0.1')
    const world = await openWorld({ env: { KEYCLOAK_URL: keycloak.origin, KEYCLOAK_INTERNAL_URL: internal } })
    const { access_token } = await signIn(keycloak.origin, dora)
    expect((await get(world.origin, '/api/me', access_token)).status).to.equal(200)
    const configuration = await get(world.origin, '/api/configuration')
    expect(await configuration.json()).to.deep.include({
      embedded: false,
      signIn: { url: keycloak.origin, realm: 'woonzaak', clientId: 'woonzaak-web' },
    })
    const page = await get(world.origin, '/')
    expect(page.headers.get('content-security-policy')).to.contain(`connect-src 'self' ${keycloak.origin};`)
    expect((await get(world.origin, '/realms/woonzaak/protocol/openid-connect/certs')).status).to.equal(404)
    const other = await openWorld()
    const foreign = await signIn(other.origin, dora)
    expect((await get(world.origin, '/api/me', foreign.access_token)).status).to.equal(401)
    await Promise.all([keycloak, world, other].map((one) => one.close()))
  })
})
