import { importJWK, type JWTPayload, SignJWT } from 'jose'
import { createAudit } from '#server/platform/audit/audit'
import { authenticator } from '#server/platform/auth/authenticate'
import { endedSessions } from '#server/platform/auth/ended-sessions'
import { mountSignOuts } from '#server/platform/auth/sign-outs'
import type { Account, AccountStore } from '#server/platform/auth/account-store'
import { controlledClock, type ControlledClock } from '#server/platform/clock'
import { readConfig } from '#server/platform/config'
import type { Database } from '#server/platform/db/database'
import { eulas } from '#server/platform/eula/eula.data'
import { type App, createApp } from '#server/platform/http/app'
import type { UserLimits } from '#server/platform/http/user-limits'
import { listen } from '#server/platform/http/listen'
import { mountSession } from '#server/platform/http/session'
import { staticWeb } from '#server/platform/http/static-web'
import { demoAccounts, demoOrganisations } from '#server/platform/identity/demo-accounts.data'
import { oidcPayloadModel } from '#server/platform/identity/oidc-payload-model'
import { loadRealmKeys } from '#server/platform/identity/realm-keys'
import { openSignIn, type SignInService } from '#server/platform/identity/sign-in'
import { type Logger, silentLogger } from '#server/platform/logger'
import { openSqlite } from '#test/support/database'

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
  kind: 'PERSON',
  firstName,
  lastName,
  email,
  endDate: null,
  rights: rights.flatMap(({ organisationId, role }) => {
    const organisation = demoOrganisations.find((one) => one.id === organisationId)
    return organisation ? [{ organisation, role, from: '2020-01-01', to: null, via: null }] : []
  }),
  acceptedEulas: eulas.map(({ version }) => version),
})

export interface World {
  readonly origin: string
  readonly app: App
  readonly issuer: string
  readonly accounts: FakeAccounts
  readonly clock: ControlledClock
  readonly database: Database
  close(): Promise<void>
}

export interface WorldOptions {
  readonly webDir?: string
  /** settings of the environment */
  readonly env?: Readonly<Record<string, string>>
  readonly requestsPerMinute?: Partial<{ perAddress: number; perUser: number; refused: number; signIns: number }>
  readonly logger?: Logger
  /** instead of what the settings say */
  readonly service?: SignInService
  /** a migrated database that the caller closes; default: SQLite of its own */
  readonly database?: Database
  /** default: those of the demonstration, in memory */
  readonly accounts?: AccountStore
  readonly recheckMs?: number
  readonly userLimits?: Partial<UserLimits>
}

const plenty = { perAddress: 100_000, perUser: 100_000, refused: 100_000, signIns: 100_000 }

/** The HTTP half of the server on a free port, with the embedded realm on a database of its own. */
export const openWorld = async (options: WorldOptions = {}): Promise<World> => {
  const own = options.database === undefined ? await openSqlite() : undefined
  const database = options.database ?? own
  if (!database) throw new Error('no database')
  const accounts = new FakeAccounts()
  const clock = controlledClock()
  const server = await listen(0, '127.0.0.1')
  const publicUrl = `http://localhost:${server.port}`
  const read = readConfig({ PUBLIC_URL: publicUrl, ...options.env })
  const settings = {
    ...read,
    userLimits: { ...read.userLimits, ...options.userLimits },
    requestsPerMinute: { ...plenty, ...options.requestsPerMinute },
  }
  const service = options.service ?? (await openSignIn(settings, database))
  const ended = endedSessions(database)
  const app = createApp({
    ...settings,
    ...optionsOf(options, publicUrl),
    signInUrl: service.signIn.url,
    audit: createAudit(database),
    strictAudit: true,
    authenticate: authenticator({ verify: service.verify, accounts: options.accounts ?? accounts, ended, clock }),
    ...(service.realm && { realm: service.realm }),
  })
  mountSession(app, { productName: 'Woonzaak', signIn: service.signIn, embedded: service.realm !== undefined, clock })
  mountSignOuts(app, service.signOut)
  server.serve(app.express)
  const close = async (): Promise<void> => {
    service.close()
    await server.close(0)
    await own?.drop()
  }
  return { origin: publicUrl, app, issuer: `${service.signIn.url}/realms/woonzaak`, accounts, clock, database, close }
}

const optionsOf = ({ logger, recheckMs, webDir }: WorldOptions, publicUrl: string) => ({
  logger: logger ?? silentLogger(),
  recheckMs,
  ...(webDir !== undefined && { web: staticWeb(webDir, publicUrl) }),
})

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
    iss: world.issuer,
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
