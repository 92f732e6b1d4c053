import { destination, pino, type DestinationStream, type Logger } from 'pino'

export type EngineLogger = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/**
 * One JSON line each on stderr; stdout belongs to the line that says where the engine is. Callers log keys, types, codes, counts and durations,
 * never variables, messages' payloads, names or correlation keys; an error shows its kind and place, not its text, which may quote them.
 */
export const createLogger = (level: LogLevel, to?: DestinationStream): EngineLogger =>
  pino(
    { level, base: { part: 'engine' }, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: safeError } },
    // a process that ends at once has still said why
    to ?? destination({ fd: 2, sync: true }),
  )

/** What may be told of an error: the text only when the system wrote it. */
export const safeError = (error: unknown): object => {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error ? error.code : undefined
  const isSystem = typeof code === 'number' || (typeof code === 'string' && /^E[A-Z]+$/.test(code))
  const place = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return {
    kind: error.name,
    ...(code !== undefined && { code }),
    ...(isSystem && { message: error.message }),
    place: place.slice(0, 8).map((line) => line.trim()),
    ...(error.cause instanceof Error && { cause: safeError(error.cause) }),
  }
}
