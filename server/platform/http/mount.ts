import type { Request, Response } from 'express'
import type { VisibleKind } from '#domain/access/can-see'
import { type Access, type Answer, type Endpoint, fileResponse, isPublic, type Parsed } from '#contract/endpoint'
import { organisationHeader } from '#contract/session'
import { inCircumstances } from '../audit/circumstances.ts'
import type { Authenticated } from '../auth/authenticate.ts'
import { hasRole, type Viewer } from '../auth/viewer.ts'
import { askingFor } from '../case-file/asked.ts'
import type { App } from './app.ts'
import { AppError, Forbidden } from './errors.ts'
import { readRequest, type UploadedFile } from './read-request.ts'
import { circumstancesOf, demandEntry, recordReading, recordRefusal, recordSession } from './record-request.ts'
import { setRoute, traceIdOf } from './request-context.ts'
import { sendFile } from './send-file.ts'

/** What a handler gets of a public endpoint. */
export interface PublicCall<E extends Endpoint> extends Parsed<E> {
  readonly traceId: string
}

/** What a handler gets: parsed input, who asks, and the file when the endpoint takes one. */
export interface Call<E extends Endpoint> extends PublicCall<E> {
  readonly viewer: Viewer
  readonly file: E extends { readonly upload: object } ? UploadedFile : UploadedFile | undefined
}

/**
 * Serves `endpoint`: token, organisation, roles, then input, then `handler`, whose answer is parsed with the response schema so that
 * nothing undeclared leaves the server. A handler that does not ask the visibility rule for what its endpoint shows gets its answer refused.
 * Who read what is in the audit before the answer leaves; a change that left no entry is a fault. Errors go to the problem handler.
 *
 * @throws TypeError when the endpoint is public or mounted already
 */
export const mount = <E extends Endpoint>(
  app: App,
  endpoint: E,
  handler: (call: Call<E>) => Promise<Answer<E>> | Answer<E>,
): void => {
  if (isPublic(endpoint.access)) throw new TypeError(`${endpoint.path} is public: use mountPublic`)
  serve(app, endpoint, async (request, response, visit) => {
    const { viewer } = await admit(app, endpoint.access, request, response, visit)
    app.turnstile.request(response, viewer.userId)
    const { input, file } = await readRequest(endpoint, request, response)
    const call = { ...input, viewer, file, traceId: traceIdOf(response) }
    // a missing file of an upload endpoint was refused by readRequest
    const work = () => handler(call as Call<E>)
    const value = await parseAnswer(endpoint, await askingFor(nameOf(endpoint), shownBy(endpoint.access), work))
    await recordReading(app, endpoint, request, viewer)
    demandEntry(app, endpoint)
    send(endpoint, response, value)
  })
}

/** Serves an endpoint that needs no token. @throws TypeError when it does, or is mounted already */
export const mountPublic = <E extends Endpoint>(
  app: App,
  endpoint: E,
  handler: (call: PublicCall<E>) => Promise<Answer<E>> | Answer<E>,
): void => {
  if (!isPublic(endpoint.access)) throw new TypeError(`${endpoint.path} is not public: use mount`)
  serve(app, endpoint, async (request, response) => {
    const { input } = await readRequest(endpoint, request, response)
    send(endpoint, response, await parseAnswer(endpoint, await handler({ ...input, traceId: traceIdOf(response) })))
  })
}

export interface StreamCall<E extends Endpoint> extends Parsed<E>, Authenticated {
  readonly request: Request
  readonly response: Response
  /** who asks now, or why he may no longer: rights are read again, so a stream ends when a right does */
  readonly again: () => Promise<Viewer>
  /** ms between two looks */
  readonly recheckMs: number
}

/** Serves an endpoint whose handler writes to the response itself for as long as it likes. @throws TypeError as `mount` */
export const mountStream = <E extends Endpoint>(
  app: App,
  endpoint: E,
  handler: (call: StreamCall<E>) => Promise<void>,
): void => {
  if (isPublic(endpoint.access)) throw new TypeError(`${endpoint.path} is public: a stream needs a viewer`)
  serve(app, endpoint, async (request, response, visit) => {
    const authenticated = await admit(app, endpoint.access, request, response, visit)
    if (endpoint.isExport === true) app.turnstile.export(response, authenticated.viewer.userId)
    const { input } = await readRequest(endpoint, request, response)
    // before the first byte: how much of it is read is not known here
    await recordReading(app, endpoint, request, authenticated.viewer)
    const again = async (): Promise<Viewer> => allowed(endpoint.access, await authenticated.again())
    await handler({ ...input, ...authenticated, request, response, again, recheckMs: app.recheckMs })
  })
}

const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`

const shownBy = (access: Access): readonly VisibleKind[] =>
  isPublic(access) || access.shows === 'OWN' || access.shows === 'REFERENCE' ? [] : access.shows

const methods = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const

/** Who turned out to ask, for what goes wrong later. */
interface Visit {
  viewer?: Viewer
}

type Handle = (request: Request, response: Response, visit: Visit) => Promise<void>

const serve = (app: App, endpoint: Endpoint, handle: Handle): void => {
  const { method, path } = endpoint
  if (app.endpoints.some((other) => other.method === method && other.path === path)) {
    throw new TypeError(`${method} ${path} is mounted already`)
  }
  app.endpoints.push(endpoint)
  app.api[methods[method]](path, (request, response) => {
    setRoute(response, path)
    const visit: Visit = {}
    return inCircumstances(circumstancesOf(request, response), () =>
      handle(request, response, visit).catch(async (error: unknown) => {
        await recordRefusal(app, endpoint, request, visit.viewer, error)
        throw error
      }),
    )
  })
}

const admit = async (
  app: App,
  access: Access,
  request: Request,
  response: Response,
  visit: Visit,
): Promise<Authenticated> => {
  const authenticated = await check(app, access, request, visit)
  await app.limitUser(request, response, authenticated.viewer.userId)
  await recordSession(app, authenticated.viewer, request.headers.authorization ?? '')
  return authenticated
}

const check = async (app: App, access: Access, request: Request, visit: Visit = {}): Promise<Authenticated> => {
  const authenticated = await app.authenticate({
    authorization: request.headersDistinct['authorization'],
    organisation: request.get(organisationHeader),
  })
  visit.viewer = authenticated.viewer
  allowed(access, authenticated.viewer)
  return authenticated
}

const allowed = (access: Access, viewer: Viewer): Viewer => {
  if (isPublic(access)) return viewer
  if (access.beforeEula !== true && !viewer.eulaAccepted) throw new AppError('EULA_REQUIRED')
  if (access.roles !== 'any' && !hasRole(viewer, access.roles)) throw new Forbidden()
  return viewer
}

const parseAnswer = async (endpoint: Endpoint, value: unknown): Promise<unknown> => {
  const parsed = await endpoint.response.safeParseAsync(value)
  if (parsed.success) return parsed.data
  throw new Error(`the answer of ${endpoint.method} ${endpoint.path} does not fit its schema`, { cause: parsed.error })
}

const send = (endpoint: Endpoint, response: Response, value: unknown): void => {
  const file = endpoint.response === fileResponse ? fileResponse.parse(value) : undefined
  if (file) sendFile(response, file)
  else if (value === undefined) response.status(204).end()
  else response.json(value)
}
