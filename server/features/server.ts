import type { Clock } from '../platform/clock.ts'
import { accountStore } from '../platform/auth/account-store.sequelize.ts'
import { endedSessions } from '../platform/auth/ended-sessions.ts'
import { mountSignOuts } from '../platform/auth/sign-outs.ts'
import { authenticator } from '../platform/auth/authenticate.ts'
import type { Config } from '../platform/config.ts'
import { type Events, mountEvents } from '../platform/events/events.ts'
import { type App, createApp } from '../platform/http/app.ts'
import { type HealthCheck, mountHealth } from '../platform/http/health.ts'
import type { Listening } from '../platform/http/listen.ts'
import { mountSession } from '../platform/http/session.ts'
import { staticWeb } from '../platform/http/static-web.ts'
import { openSignIn } from '../platform/identity/sign-in.ts'
import type { Logger } from '../platform/logger.ts'
import type { FeatureDeps } from './deps.ts'
import { mountFeatures } from './index.ts'
import { maySeeChange } from './may-see.ts'

export interface ServerOptions {
  readonly deps: FeatureDeps
  readonly config: Config
  readonly clock: Clock
  readonly logger: Logger
  /** the port, open already: the address in the browser may depend on it */
  readonly listening: Listening
  /** folder of the built web; without one only the API is served */
  readonly webDir?: string
  /** ms between two looks at the rights behind an open stream or a running export; default 20 s */
  readonly recheckMs?: number | undefined
  /** whether the demonstration still grows */
  readonly growing?: (() => boolean) | undefined
  readonly checks?: Readonly<Record<string, HealthCheck>>
}

export interface RunningServer {
  readonly app: App
  close(): Promise<void>
}

/** The HTTP half: sign-in, API, events and web on a port. */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { deps, config, clock, logger, listening } = options
  const { database, changes } = deps
  const service = await openSignIn(config, database)
  const app = createApp({
    publicUrl: config.publicUrl,
    webOrigins: config.webOrigins,
    trustedProxies: config.trustedProxies,
    requestsPerMinute: config.requestsPerMinute,
    userLimits: config.userLimits,
    signInUrl: service.signIn.url,
    logger,
    audit: deps.audit,
    strictAudit: !config.production,
    authenticate: authenticator({
      verify: service.verify,
      accounts: accountStore(database),
      ended: endedSessions(database),
      clock,
    }),
    ...(service.realm && { realm: service.realm }),
    recheckMs: options.recheckMs,
    ...(options.webDir !== undefined && { web: staticWeb(options.webDir, config.publicUrl) }),
  })
  mountSession(app, {
    productName: 'Woonzaak',
    signIn: service.signIn,
    embedded: service.realm !== undefined,
    clock,
    growing: options.growing,
  })
  mountHealth(app, { database: () => database.sequelize.authenticate().then(() => true), ...options.checks })
  mountSignOuts(app, service.signOut)
  const events: Events = mountEvents(app, { changes, maySee: maySeeChange(database) })
  mountFeatures(app, deps)
  await changes.start()
  listening.serve(app.express)
  const close = async (): Promise<void> => {
    events.close()
    await listening.close(500)
    await changes.stop()
    service.close()
  }
  return { app, close }
}
