import express, { type Express, type RequestHandler, type Router } from 'express'
import type { Endpoint } from '#contract/endpoint'
import type { Audit } from '../audit/audit.ts'
import type { Authenticate } from '../auth/authenticate.ts'
import type { Config } from '../config.ts'
import type { Logger } from '../logger.ts'
import { AppError } from './errors.ts'
import { problemHandler } from './problem-handler.ts'
import type { Recorder } from './record-request.ts'
import { perAddress, perUser, refusedPerAddress } from './rate-limits.ts'
import { requestContext } from './request-context.ts'
import { createTurnstile, defaultUserLimits, type Turnstile, type UserLimits } from './user-limits.ts'
import { dataHeaders, type Origins, securityHeaders } from './security-headers.ts'

export interface AppOptions extends Origins, Pick<Config, 'trustedProxies' | 'requestsPerMinute'> {
  readonly logger: Logger
  readonly authenticate: Authenticate
  /** where readings and refusals are written */
  readonly audit: Pick<Audit, 'record'>
  /** refuses what left no audit entry: everywhere but in production */
  readonly strictAudit: boolean
  /** the embedded realm, when there is one */
  readonly realm?: { readonly path: string; readonly handler: RequestHandler }
  /** the built web */
  readonly web?: RequestHandler
  /** ms between two looks at the rights behind an open stream or a running export; default 20 s */
  readonly recheckMs?: number | undefined
  readonly userLimits?: UserLimits
}

/** The express application; `mount` adds endpoints to it, also after it listens. */
export interface App extends Recorder {
  readonly express: Express
  readonly api: Router
  /** what is mounted, for the tests that walk over all endpoints */
  readonly endpoints: Endpoint[]
  readonly authenticate: Authenticate
  readonly limitUser: ReturnType<typeof perUser>
  readonly turnstile: Turnstile
  readonly recheckMs: number
}

/** The application in its order: context, headers, limits, realm, API, web, problems. */
export const createApp = (options: AppOptions): App => {
  const { logger, authenticate, requestsPerMinute } = options
  const server = express()
  const api = express.Router()
  const endpoints: Endpoint[] = []
  server.disable('x-powered-by').disable('etag').set('trust proxy', options.trustedProxies)
  server.use(requestContext(logger), securityHeaders(options), perAddress(requestsPerMinute.perAddress))
  if (options.realm) server.use(options.realm.path, options.realm.handler)
  server.use('/api', dataHeaders, refusedPerAddress(requestsPerMinute.refused))
  server.use(api)
  server.use('/api', unknownAddress(endpoints))
  if (options.web) server.use(options.web)
  server.use(() => {
    throw new AppError('NOT_FOUND')
  })
  server.use(problemHandler(logger))
  return {
    express: server,
    api,
    endpoints,
    authenticate,
    limitUser: perUser(requestsPerMinute.perUser),
    turnstile: createTurnstile(options.userLimits ?? defaultUserLimits),
    logger,
    audit: options.audit,
    strictAudit: options.strictAudit,
    sessions: new Map(),
    recheckMs: options.recheckMs ?? 20_000,
  }
}

// 405 when another method is known at this address, else 404.
const unknownAddress =
  (endpoints: readonly Endpoint[]): RequestHandler =>
  (request, response) => {
    const path = request.originalUrl.split('?')[0] ?? ''
    const methods = endpoints.filter((endpoint) => patternOf(endpoint.path).test(path)).map(({ method }) => method)
    if (methods.length === 0) throw new AppError('NOT_FOUND')
    response.setHeader('allow', methods.join(', '))
    throw new AppError('METHOD_NOT_ALLOWED')
  }

const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}/?$`)
