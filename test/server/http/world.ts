import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importJWK, type JWTPayload, SignJWT } from 'jose'
import { authenticator } from '#server/platform/auth/authenticate'
import type { Account, AccountStore } from '#server/platform/auth/account-store'
import { tokenVerifier } from '#server/platform/auth/tokens'
import { controlledClock, type ControlledClock } from '#server/platform/clock'
import { connect } from '#server/platform/db/connect'
import type { Database } from '#server/platform/db/database'
import { migrate } from '#server/platform/db/migrate'
import { type App, createApp } from '#server/platform/http/app'
import { listen } from '#server/platform/http/listen'
import { mountSession } from '#server/platform/http/session'
import { staticWeb } from '#server/platform/http/static-web'
import { demoAccounts, demoOrganisations } from '#server/platform/identity/demo-accounts.data'
import { createEmbeddedRealm, type EmbeddedRealm } from '#server/platform/identity/embedded-realm'
import { oidcPayloadModel } from '#server/platform/identity/oidc-payload-model'
import { loadRealmKeys } from '#server/platform/identity/realm-keys'
import { silentLogger } from '#server/platform/logger'

/** Accounts in memory: tests change rights by assigning. */
export class FakeAccounts implements AccountStore {
  readonly accounts = new Map<string, Account>()

  constructor() {
    for (const demo of demoAccounts) this.accounts.set(demo.id, toAccount(demo))
  }

  findBySubject(subject: string): Promise<Account | undefined> {
    return Promise.resolve(this.accounts.get(subject))
  }

  change(subject: string, change: Partial<Account>): void {
    const account = this.accounts.get(subject)
    if (account) this.accounts.set(subject, { ...account, ...change })
  }
}

const toAccount = ({ id, firstName, lastName, email, rights }: (typeof demoAccounts)[number]): Account => ({
  id,
  subject: id,
  firstName,
  lastName,
  email,
  endDate: null,
  rights: rights.flatMap(({ organisationId, role }) => {
    const organisation = demoOrganisations.find((one) => one.id === organisationId)
    return organisation ? [{ organisation, role, from: '2020-01-01', to: null }] : []
  }),
})

export interface World {
  readonly origin: string
  readonly app: App
  readonly realm: EmbeddedRealm
  readonly accounts: FakeAccounts
  readonly clock: ControlledClock
  readonly database: Database
  readonly dir: string
  close(): Promise<void>
}

export interface WorldOptions {
  readonly webDir?: string
  readonly requestsPerMinute?: Partial<{ perAddress: number; perUser: number; refused: number; signIns: number }>
  /** a folder of an earlier world, to start again on its database */
  readonly dir?: string
  readonly databaseUrl?: string
}

const plenty = { perAddress: 100_000, perUser: 100_000, refused: 100_000, signIns: 100_000 }

/** The HTTP half of the server on a free port, with the embedded realm on a database of its own. */
export const openWorld = async (options: WorldOptions = {}): Promise<World> => {
  const dir = options.dir ?? (await mkdtemp(join(tmpdir(), 'woonzaak-http-')))
  const database = await connect(options.databaseUrl ?? `sqlite:${join(dir, 'test.sqlite')}`)
  await migrate(database)
  const accounts = new FakeAccounts()
  const clock = controlledClock()
  const server = await listen(0, '127.0.0.1')
  const publicUrl = `http://localhost:${server.port}`
  const requestsPerMinute = { ...plenty, ...options.requestsPerMinute }
  const settings = {
    production: false,
    signIn: { kind: 'embedded', allowedInProduction: false },
    publicUrl,
    webOrigins: [],
    trustedProxies: 0,
    requestsPerMinute,
  } as const
  const realm = await createEmbeddedRealm(settings, database)
  const verify = tokenVerifier({
    issuer: realm.issuer,
    audience: 'woonzaak-api',
    clients: ['woonzaak-web'],
    keys: realm.keys,
  })
  const app = createApp({
    ...settings,
    signInUrl: publicUrl,
    logger: silentLogger(),
    authenticate: authenticator({ verify, accounts, clock }),
    realm,
    ...(options.webDir !== undefined && { web: staticWeb(options.webDir, publicUrl) }),
  })
  mountSession(app, {
    productName: 'Woonzaak',
    signIn: { url: publicUrl, realm: 'woonzaak', clientId: 'woonzaak-web' },
    embedded: true,
    clock,
  })
  server.serve(app.express)
  const close = async (): Promise<void> => {
    realm.close()
    await server.close(0)
    await database.close()
    if (options.dir === undefined) await rm(dir, { recursive: true, force: true })
  }
  return { origin: publicUrl, app, realm, accounts, clock, database, dir, close }
}

/** GET with a token, and the organisation when given. */
export const get = (origin: string, path: string, token?: string, organisation?: string): Promise<Response> =>
  fetch(`${origin}${path}`, {
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(organisation !== undefined && { 'x-organisation': organisation }),
    },
  })

/** A token signed with the realm's own key: what the realm would issue, with some claims changed. */
export const forge = async (world: World, subject: string, change: JWTPayload = {}): Promise<string> => {
  const { jwks } = await loadRealmKeys(world.database.model(oidcPayloadModel))
  const [jwk] = jwks.keys
  if (jwk?.kid === undefined) throw new Error('the realm has no key')
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: world.realm.issuer,
    aud: 'woonzaak-api',
    azp: 'woonzaak-web',
    typ: 'Bearer',
    sub: subject,
    iat: now,
    exp: now + 300,
  }
  const header = { alg: 'RS256', kid: jwk.kid, typ: 'at+jwt' }
  return new SignJWT({ ...claims, ...change }).setProtectedHeader(header).sign(await importJWK(jwk, 'RS256'))
}
