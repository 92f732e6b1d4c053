import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { z } from 'zod'
import { roles } from '#domain/access/roles'
import { readConfig } from '#server/platform/config'
import { demoAccounts, demoOrganisations } from '#server/platform/identity/demo-accounts.data'
import { groupsOf } from '#server/platform/identity/demo-claims'
import * as realm from '#server/platform/identity/realm.data'

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
})

const all = (groups: readonly Group[]): Group[] => groups.flatMap((one) => [one, ...all(one.subGroups ?? [])])

describe('the realm file for Keycloak', () => {
  const file = realmFile.parse(JSON.parse(readFileSync('deploy/keycloak/woonzaak-realm.json', 'utf8')))
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
      redirectUris: ['http://localhost:8080/*'],
      attributes: { 'pkce.code.challenge.method': 'S256', 'post.logout.redirect.uris': '+' },
    })
    expect(clientOf(realm.webClientId)?.['defaultClientScopes']).to.include('basic')
  })

  it('gives tokens and sessions the same life', () => {
    expect(file).to.include({
      accessTokenLifespan: realm.accessTokenSeconds,
      ssoSessionIdleTimeout: realm.idleSeconds,
      ssoSessionMaxLifespan: realm.sessionSeconds,
      bruteForceProtected: true,
      revokeRefreshToken: true,
      defaultSignatureAlgorithm: 'RS256',
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
        password: realm.demoPassword,
      })),
    )
    const paths = new Set(all(file.groups).map(({ path }) => path))
    expect(file.users.flatMap(({ groups }) => groups).filter((path) => !paths.has(path))).to.deep.equal([])
  })
})
