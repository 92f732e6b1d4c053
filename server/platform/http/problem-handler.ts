import type { ErrorRequestHandler, Response } from 'express'
import { type Problem, type ProblemCode, problems } from '#contract/problem'
import type { Logger } from '../logger.ts'
import { AppError, Unauthenticated } from './errors.ts'
import { traceIdOf } from './request-context.ts'

/** Last middleware: every error becomes problem+json with a trace id; what we did not foresee tells nothing but that id. */
export const problemHandler =
  (logger: Logger): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error)
    const refusal = toAppError(error)
    const traceId = traceIdOf(response)
    if (refusal.code === 'INTERNAL') logger.error({ traceId, err: error }, 'unforeseen error')
    else logger[levelFor(refusal)]({ traceId, code: refusal.code, reason: reasonFor(refusal) }, 'refused')
    sendProblem(response, refusal)
  }

/** Answers with a problem. */
export const sendProblem = (response: Response, refusal: AppError): void => {
  const { status, title } = problems[refusal.code]
  const body: Problem = {
    type: `urn:woonzaak:problem:${refusal.code.toLowerCase().replaceAll('_', '-')}`,
    title,
    status,
    code: refusal.code,
    ...(refusal.detail !== undefined && { detail: refusal.detail }),
    fields: [...refusal.fields],
    ...(refusal.reason !== undefined && { reason: refusal.reason }),
    ...(refusal.facts && { facts: refusal.facts }),
    traceId: traceIdOf(response),
  }
  if (status === 401) response.setHeader('www-authenticate', 'Bearer realm="woonzaak"')
  response.setHeader('cache-control', 'no-store')
  response.status(status).type('application/problem+json').send(JSON.stringify(body))
}

// What may be an attack is in the log of production; the limit of refusals keeps it from flooding.
const attempts: readonly ProblemCode[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'ORGANISATION_NOT_YOURS', 'NO_RIGHTS']

const levelFor = ({ code, cause }: AppError): 'warn' | 'debug' =>
  attempts.includes(code) || cause instanceof Unauthenticated ? 'warn' : 'debug'

const reasonFor = (refusal: AppError): string | undefined => {
  const why = [refusal, refusal.cause].find((error) => error instanceof Unauthenticated)?.why
  return why ?? refusal.reason
}

const toAppError = (error: unknown): AppError => {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  return new AppError(code, { cause: error })
}

// What sequelize, the body parsers of express and multer throw, by their stable names.
const byName: Readonly<Record<string, ProblemCode>> = {
  SequelizeOptimisticLockError: 'STALE',
  SequelizeUniqueConstraintError: 'DUPLICATE',
  SequelizeConnectionError: 'UNAVAILABLE',
  SequelizeConnectionRefusedError: 'UNAVAILABLE',
  SequelizeConnectionAcquireTimeoutError: 'UNAVAILABLE',
  URIError: 'MALFORMED',
}
const byType: Readonly<Record<string, ProblemCode>> = {
  'entity.too.large': 'TOO_LARGE',
  'parameters.too.many': 'TOO_LARGE',
  'entity.parse.failed': 'MALFORMED',
  'request.aborted': 'MALFORMED',
  'request.size.invalid': 'MALFORMED',
  'charset.unsupported': 'UNSUPPORTED_MEDIA_TYPE',
  'encoding.unsupported': 'UNSUPPORTED_MEDIA_TYPE',
}

const codeOf = (error: unknown): ProblemCode => {
  if (!(error instanceof Error)) return 'INTERNAL'
  if (error.name === 'MulterError')
    return 'code' in error && error.code === 'LIMIT_FILE_SIZE' ? 'TOO_LARGE' : 'MALFORMED'
  const type = 'type' in error && typeof error.type === 'string' ? byType[error.type] : undefined
  return byName[error.name] ?? type ?? 'INTERNAL'
}
