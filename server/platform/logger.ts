import { type DestinationStream, type Logger, pino } from 'pino'

export type { Logger } from 'pino'

/**
 * JSON lines on stdout. Callers log ids, codes and durations, never names, numbers of persons, addresses, bodies or queries; the
 * redaction below is a net under that rule, not the rule.
 */
export const createLogger = (level: string, destination?: DestinationStream): Logger =>
  pino(
    { level, base: null, redact: { paths: redacted, censor: '[removed]' }, serializers: { err: safeError } },
    destination,
  )

/** A logger that says nothing: for tests. */
export const silentLogger = (): Logger => pino({ level: 'silent' })

const redacted = [
  'authorization',
  'cookie',
  'password',
  'token',
  '*.authorization',
  '*.cookie',
  '*.password',
  '*.token',
  '*.nationalNumber',
  '*.firstName',
  '*.lastName',
  '*.email',
]

// A database error carries the statement with its values, a zod error the value that failed: only kind, code and place go to the log.
const safeError = (error: unknown): object => {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error ? error.code : undefined
  const hidesData = error.name.startsWith('Sequelize') || error.name === 'ZodError'
  const place = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return {
    kind: error.name,
    ...(typeof code === 'string' && { code }),
    ...(!hidesData && { message: error.message }),
    place: place.slice(0, 8),
    ...(error.cause instanceof Error && { cause: safeError(error.cause) }),
  }
}
