import { decodeJwt } from 'jose'
import type { Request, Response } from 'express'
import { type Access, type Endpoint, fileResponse, isPublic } from '#contract/endpoint'
import type { Audit, AuditEvent } from '../audit/audit.ts'
import { type Circumstances, countEntry, currentSubject, isAccountedFor } from '../audit/circumstances.ts'
import { who } from '../audit/who.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { Logger } from '../logger.ts'
import { AppError } from './errors.ts'
import { traceIdOf } from './request-context.ts'

/** What the audit of requests needs of the application. */
export interface Recorder {
  readonly audit: Pick<Audit, 'record'>
  /** a writing request without an entry is refused and not only logged: everywhere but in production */
  readonly strictAudit: boolean
  readonly logger: Logger
  /** sessions that were told already, oldest first */
  readonly sessions: Map<string, Set<string>>
}

/** Caller's address and kind of program: the product names of a browser would be noise, and more than needed. */
export const circumstancesOf = (request: Request, response: Response): Circumstances => ({
  source: `${(request.ip ?? 'unknown').replace(/^::ffff:/, '')} ${programOf(request.get('user-agent') ?? '')}`,
  traceId: traceIdOf(response),
})

/**
 * The first request of a session, and the first one for another organisation: what this server sees of a sign-in and of a switch. A
 * session is that of the token; each process tells it once.
 */
export const recordSession = async (recorder: Recorder, viewer: Viewer, authorization: string): Promise<void> => {
  const { sid } = decodeJwt(authorization.replace(/^bearer +/i, ''))
  const session = `${viewer.userId} ${typeof sid === 'string' ? sid : ''}`
  const organisations = recorder.sessions.get(session) ?? new Set()
  if (organisations.has(viewer.orgId)) return
  const action = organisations.size === 0 ? 'SIGN_IN' : 'SWITCH_ORGANISATION'
  remember(recorder.sessions, session, organisations.add(viewer.orgId))
  await recorder.audit.record({ ...who(viewer), action, objectKind: 'user_account', objectId: viewer.userId })
}

/**
 * The reading of an answer that holds data of persons or of a judicial file, before it leaves. Plain lists of references and addresses
 * (cases, properties, tasks, VIVOO) are no such reading: opening what they name is. A search that found people by name is one, of each
 * person found.
 */
export const recordReading = async (
  { audit }: Recorder,
  endpoint: Endpoint,
  request: Request,
  viewer: Viewer,
): Promise<void> => {
  const { caseId, shield, personIds } = currentSubject()
  const base = { ...who(viewer), mode: 'R', caseId, shield } as const
  const searches = personIds
    .slice(0, maxPersons)
    .map((objectId): AuditEvent => ({ ...base, caseId: null, action: 'SEARCH', objectKind: 'person', objectId }))
  const isPersonal = (!isPublic(endpoint.access) && endpoint.access.personal) || shield === 'WI'
  const action = endpoint.response === fileResponse ? 'DOWNLOAD' : 'READ'
  const readings = isPersonal ? [{ ...base, action, ...objectOf(endpoint, request), detail: routeOf(endpoint) }] : []
  await Promise.all([...searches, ...readings].map((event) => audit.record(event)))
  if (readings.length > 0) countEntry()
}

/** A writing request that was answered well must have left an entry in its transaction, or have said that an earlier one stands. */
export const demandEntry = (recorder: Recorder, endpoint: Endpoint): void => {
  if (endpoint.method === 'GET' || isAccountedFor()) return
  const fault = new UnaccountedError(endpoint)
  if (recorder.strictAudit) throw fault
  recorder.logger.error({ err: fault }, 'a change without an audit entry')
}

/** Something was changed and the audit does not tell: a fault of the handler. */
export class UnaccountedError extends Error {
  override readonly name = 'UnaccountedError'
  constructor({ method, path }: Endpoint) {
    super(`${method} ${path} left no audit entry`)
  }
}

/**
 * Somebody asked for what is not his: forbidden, of another organisation, or not there for him. What is hidden and what does not exist
 * leave the same entry.
 */
export const recordRefusal = async (
  { audit, logger }: Recorder,
  endpoint: Endpoint,
  request: Request,
  viewer: Viewer | undefined,
  error: unknown,
): Promise<void> => {
  if (!(error instanceof AppError) || !refusals.has(error.code)) return
  const event: AuditEvent = {
    ...(viewer ? who(viewer) : { userId: null, orgId: null, role: null }),
    action: 'REFUSED',
    mode: endpoint.method === 'GET' ? 'R' : 'W',
    ...objectOf(endpoint, request),
    detail: { ...routeOf(endpoint), code: error.code },
    shield: viewer?.orgType === 'WV_WI' ? 'WI' : 'NONE',
  }
  // it is refused anyway: an audit that does not answer must not change the answer
  await audit.record(event).catch((failure: unknown) => logger.error({ err: failure }, 'a refusal was not recorded'))
}

const refusals: ReadonlySet<string> = new Set(['FORBIDDEN', 'NOT_FOUND', 'ORGANISATION_NOT_YOURS', 'NO_RIGHTS'])

/** As many as one page shows. */
const maxPersons = 200
const maxSessions = 10_000

const remember = (sessions: Recorder['sessions'], session: string, organisations: Set<string>): void => {
  sessions.delete(session)
  sessions.set(session, organisations)
  const oldest = sessions.size > maxSessions ? sessions.keys().next().value : undefined
  if (oldest !== undefined) sessions.delete(oldest)
}

const routeOf = ({ method, path }: Endpoint) => ({ route: `${method} ${path}` })

// The last id of the path is the object: `/api/tasks/:taskId/signing` is a task. A list is named by what it shows.
const objectOf = ({ path, access }: Endpoint, request: Request): { objectKind: string; objectId: string } => {
  const name = [...path.matchAll(/:(\w+)Id\b/g)].at(-1)?.[1]
  if (name === undefined) {
    const shown = shownBy(access)
    return { objectKind: shown, objectId: '-' }
  }
  const id = request.params[`${name}Id`]
  // what is no id was typed by somebody and can be anything
  return { objectKind: kindOf(name), objectId: typeof id === 'string' && uuid.test(id) ? id : '-' }
}

const shownBy = (access: Access): string => {
  if (isPublic(access)) return 'own'
  return (typeof access.shows === 'string' ? access.shows : access.shows[0]).toLowerCase()
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

const kinds: Readonly<Record<string, string>> = { case: 'main_procedure', user: 'user_account' }

const kindOf = (name: string): string =>
  kinds[name] ?? name.replaceAll(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)

const programs: readonly (readonly [RegExp, string])[] = [
  [/edg/i, 'Edge'],
  [/firefox/i, 'Firefox'],
  [/chrom/i, 'Chrome'],
  [/safari/i, 'Safari'],
]

const programOf = (userAgent: string): string => programs.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'program'
