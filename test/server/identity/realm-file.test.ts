import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { decodeJwt } from 'jose'
import { z } from 'zod'
import { roles } from '#domain/access/roles'
import { readConfig } from '#server/platform/config'
import { signOutsPath } from '#server/platform/auth/sign-outs'
import { demoAccounts, demoOrganisations } from '#server/platform/identity/demo-accounts.data'
import { groupsOf } from '#server/platform/identity/demo-claims'
import * as realm from '#server/platform/identity/realm.data'
import { openWorld } from '../http/world.ts'
import { applicationToken, signIn } from './pkce-flow.ts'

interface Group {
  readonly name: string
  readonly path: string
  readonly attributes?: Record<string, string[]> | undefined
  readonly realmRoles?: string[] | undefined
  readonly subGroups?: Group[] | undefined
}

const group: z.ZodType<Group> = z.lazy(() =>
  z.object({
    name: z.string(),
    path: z.string(),
    attributes: z.record(z.string(), z.array(z.string())).optional(),
    realmRoles: z.array(z.string()).optional(),
    subGroups: z.array(group).optional(),
  }),
)

const realmFile = z.looseObject({
  realm: z.string(),
  accessTokenLifespan: z.number(),
  ssoSessionIdleTimeout: z.number(),
  ssoSessionMaxLifespan: z.number(),
  roles: z.object({ realm: z.array(z.object({ name: z.string(), description: z.string() })) }),
  groups: z.array(group),
  clients: z.array(
    z.looseObject({
      clientId: z.string(),
      protocolMappers: z
        .array(z.object({ protocolMapper: z.string(), config: z.record(z.string(), z.string()) }))
        .optional(),
    }),
  ),
  users: z.array(
    z.looseObject({
      id: z.string(),
      username: z.string(),
      firstName: z.string(),
      lastName: z.string(),
      email: z.string(),
      groups: z.array(z.string()),
      credentials: z.array(z.object({ type: z.literal('password'), value: z.string(), temporary: z.literal(false) })),
    }),
  ),
  identityProviders: z.array(
    z.looseObject({ alias: z.string(), enabled: z.boolean(), config: z.record(z.string(), z.string()) }),
  ),
})

const all = (groups: readonly Group[]): Group[] => groups.flatMap((one) => [one, ...all(one.subGroups ?? [])])

describe('the realm file for Keycloak', () => {
  const text = readFileSync('deploy/keycloak/woonzaak-realm.json', 'utf8')
  const { users: everybody, ...rest } = z.looseObject({ users: z.array(z.looseObject({})) }).parse(JSON.parse(text))
  const isService = (user: object): boolean => 'serviceAccountClientId' in user
  const file = realmFile.parse({ ...rest, users: everybody.filter((user) => !isService(user)) })
  const clientOf = (id: string) => file.clients.find(({ clientId }) => clientId === id)

  it('has the name, the client and the audience that the server asks for', () => {
    const config = readConfig({ KEYCLOAK_URL: 'https://keycloak.example/' })
    expect([file.realm, realm.webClientId, realm.apiAudience]).to.deep.equal([
      config.realmName,
      config.clientId,
      config.audience,
    ])
    const audience = clientOf(config.clientId)?.protocolMappers?.find(
      ({ protocolMapper }) => protocolMapper === 'oidc-audience-mapper',
    )
    expect(audience?.config).to.include({ 'included.client.audience': config.audience, 'access.token.claim': 'true' })
    expect(clientOf(config.audience)).to.include({ bearerOnly: true })
  })

  it('lets the web sign in with PKCE only', () => {
    expect(clientOf(realm.webClientId)).to.deep.include({
      publicClient: true,
      standardFlowEnabled: true,
      implicitFlowEnabled: false,
      directAccessGrantsEnabled: false,
      redirectUris: ['${WEB_URL}/*'],
      webOrigins: ['+'],
    })
    expect(clientOf(realm.webClientId)?.['attributes']).to.include({
      'pkce.code.challenge.method': 'S256',
      'post.logout.redirect.uris': '+',
      'access.token.signed.response.alg': 'RS256',
    })
    expect(clientOf(realm.webClientId)?.['defaultClientScopes']).to.include('basic')
  })

  it('gives tokens and sessions the same life', () => {
    expect(file).to.include({
      accessTokenLifespan: realm.accessTokenSeconds,
      ssoSessionIdleTimeout: realm.idleSeconds,
      ssoSessionMaxLifespan: realm.sessionSeconds,
      accessCodeLifespan: 60,
      revokeRefreshToken: true,
      refreshTokenMaxReuse: 0,
      defaultSignatureAlgorithm: 'RS256',
    })
  })

  it('slows down who guesses passwords, and lets nobody make or change an account', () => {
    expect(file).to.deep.include({
      bruteForceProtected: true,
      permanentLockout: false,
      failureFactor: 5,
      waitIncrementSeconds: 60,
      maxFailureWaitSeconds: 900,
      registrationAllowed: false,
      editUsernameAllowed: false,
      resetPasswordAllowed: false,
      rememberMe: false,
      sslRequired: 'external',
      eventsEnabled: true,
    })
    expect(file['passwordPolicy']).to.match(/length\(1[2-9]\)/)
    const actions = z.array(z.object({ alias: z.string(), enabled: z.boolean() })).parse(file['requiredActions'])
    expect(actions.filter(({ enabled }) => enabled).map(({ alias }) => alias)).to.deep.equal([
      'UPDATE_PASSWORD',
      'CONFIGURE_TOTP',
    ])
  })

  it('tells the server of sign-outs, where it listens', () => {
    expect(clientOf(realm.webClientId)).to.include({ frontchannelLogout: false })
    expect(clientOf(realm.webClientId)?.['attributes']).to.include({
      'backchannel.logout.url': `\${API_INTERNAL_URL}${signOutsPath}`,
      'backchannel.logout.session.required': 'true',
    })
  })

  it('lets an application in with a secret, for the API alone, without rights of its own', () => {
    const application = clientOf(realm.applicationClientId)
    expect(application).to.deep.include({
      publicClient: false,
      serviceAccountsEnabled: true,
      standardFlowEnabled: false,
      implicitFlowEnabled: false,
      directAccessGrantsEnabled: false,
      fullScopeAllowed: false,
      redirectUris: [],
    })
    expect(application?.protocolMappers?.map(({ config }) => config['included.client.audience'])).to.deep.equal([
      realm.apiAudience,
    ])
    expect(everybody.filter(isService)).to.deep.equal([
      {
        id: realm.applicationSubject,
        username: `service-account-${realm.applicationClientId}`,
        enabled: true,
        serviceAccountClientId: realm.applicationClientId,
      },
    ])
    expect(readConfig({}).applicationClients).to.deep.equal([realm.applicationClientId])
  })

  it('holds no secret: what is secret or differs by installation comes from the environment of Keycloak', () => {
    const asked = new Set([...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name))
    expect([...asked].toSorted(undefined)).to.deep.equal([...realm.realmSettings])
    const secrets = [...text.matchAll(/"(?:secret|clientSecret|value)": "([^"]*)"/g)].map(([, value]) => value)
    expect(secrets.length).to.be.greaterThan(demoAccounts.length)
    expect(secrets.filter((value) => !/^\$\{\w+\}$/.test(value ?? ''))).to.deep.equal([])
    const compose = readFileSync('docker-compose.yml', 'utf8')
    const keycloak = /\n {2}keycloak:\n((?: {4}.*\n)+)/.exec(compose)?.[1] ?? ''
    for (const name of realm.realmSettings) expect(keycloak, name).to.match(new RegExp(`\n {6}${name}: `))
  })

  it('brings people of the Flemish government in through ACM/IDM once it is switched on', () => {
    const [acm] = file.identityProviders
    expect(acm).to.include({ alias: 'acm', enabled: false, trustEmail: false, storeToken: false })
    expect(acm?.config).to.include({
      issuer: 'https://authenticatie.vlaanderen.be/op',
      validateSignature: 'true',
      pkceMethod: 'S256',
      syncMode: 'FORCE',
    })
  })

  it('has every role, and every organisation with a group for each role that can be held there', () => {
    const named = file.roles.realm.map(({ name, description }) => [name, description])
    expect(named).to.deep.equal(roles.map(({ code, name }) => [code, name]))
    const groups = all(file.groups)
    for (const { id, nisCode, group: path } of demoOrganisations) {
      const found = groups.find((one) => one.path === path)
      expect(found?.attributes).to.deep.equal({ organisationId: [id], ...(nisCode !== null && { nis: [nisCode] }) })
      for (const role of found?.subGroups ?? [])
        expect(role).to.deep.include({ path: `${path}/${role.name}`, realmRoles: [role.name] })
    }
  })

  it('has the demo users of the embedded realm with the same ids and rights', () => {
    const users = file.users.map(({ id, username, firstName, lastName, email, groups, credentials }) => ({
      id,
      username,
      firstName,
      lastName,
      email,
      groups,
      password: credentials[0]?.value,
    }))
    expect(users).to.deep.equal(
      demoAccounts.map((demo) => ({
        id: demo.id,
        username: demo.username,
        firstName: demo.firstName,
        lastName: demo.lastName,
        email: demo.email,
        groups: groupsOf(demo),
        password: '${DEMO_PASSWORD}',
      })),
    )
    const paths = new Set(all(file.groups).map(({ path }) => path))
    expect(file.users.flatMap(({ groups }) => groups).filter((path) => !paths.has(path))).to.deep.equal([])
  })

  it('makes the tokens that the embedded realm makes: the same claims, lives and subjects', async () => {
    const secret = randomBytes(32).toString('base64url')
    const world = await openWorld({ env: { APPLICATION_CLIENT_SECRET: secret } })
    try {
      const account = demoAccounts.find(({ username }) => username === 'twee-gemeenten')!
      const tokens = await signIn(world.origin, account.id)
      const claims = decodeJwt(tokens.access_token)
      const named = (clientOf(realm.webClientId)?.protocolMappers ?? []).flatMap(
        ({ config }) => config['claim.name'] ?? [],
      )
      expect(named).to.have.members(['groups', 'organisations'])
      expect(claims).to.deep.include({
        aud: realm.apiAudience,
        azp: realm.webClientId,
        typ: 'Bearer',
        groups: groupsOf(account),
        organisations: [...new Set(account.rights.map(({ organisationId }) => organisationId))],
      })
      expect(tokens.expires_in).to.equal(file.accessTokenLifespan)
      const applications = await applicationToken(world.origin, secret)
      const asked = decodeJwt(applications)
      expect(asked).to.include({
        sub: realm.applicationSubject,
        azp: realm.applicationClientId,
        aud: realm.apiAudience,
      })
      expect(asked).to.include({ typ: 'Bearer' })
    } finally {
      await world.close()
    }
  })
})
