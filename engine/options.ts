import { parseArgs } from 'node:util'
import type { ServerCredentials } from '@grpc/grpc-js'
import type { RetentionOptions } from './log/retention.ts'
import type { Compat } from './model/compat.ts'
import { logLevels, type LogLevel } from './operation/logger.ts'
import {
  OptionsError,
  readAge,
  readBytes,
  readCount,
  readCredentials,
  readOneOf,
  readPort,
  readTimeZone,
  readUrl,
} from './option-values.ts'
import { defaultLimits } from './processor/admission.ts'

/** What the stand-alone engine is told on its command line. */
export interface EngineOptions {
  readonly port: number
  readonly host: string
  readonly dir: string
  readonly exportUrl?: string
  readonly managementPort: number
  /** which records of the log may be deleted */
  readonly logRetention: RetentionOptions
  /** commands taken and not answered yet; more are refused */
  readonly maxInFlight: number
  /** below so many free bytes commands are refused */
  readonly diskFreeMinimum: number
  readonly logLevel: LogLevel
  readonly hasDevelopmentClock: boolean
  readonly sharedSecret?: string
  readonly credentials?: ServerCredentials
  readonly compat: Compat
  readonly timeZone: string
  /** lives on when stdin closes */
  readonly isDetached: boolean
}

const flags = {
  port: { type: 'string', default: '26500' },
  host: { type: 'string', default: '127.0.0.1' },
  dir: { type: 'string', default: 'data/engine' },
  'export-url': { type: 'string' },
  'management-port': { type: 'string', default: '0' },
  'log-retention': { type: 'string', default: 'P7D' },
  'log-minimum': { type: 'string', default: '100000' },
  'max-in-flight': { type: 'string', default: String(defaultLimits.maxInFlight) },
  'disk-free-minimum': { type: 'string', default: '100MB' },
  compat: { type: 'string', default: '8.5' },
  'time-zone': { type: 'string', default: 'UTC' },
  'development-clock': { type: 'boolean', default: false },
  'log-level': { type: 'string', default: 'info' },
  'shared-secret': { type: 'string' },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  'tls-client-ca': { type: 'string' },
  detached: { type: 'boolean', default: false },
  // main.ts hands its own arguments on
  only: { type: 'string' },
} as const

type Values = ReturnType<typeof parse>

/**
 * Reads the arguments after the script's name; the secret may also come from ENGINE_SHARED_SECRET.
 *
 * @throws OptionsError also for an address that others can reach without secret or client certificates
 */
export const readOptions = (argv: readonly string[], env: NodeJS.ProcessEnv = process.env): EngineOptions => {
  const values = parse(argv)
  const sharedSecret = values['shared-secret'] ?? env['ENGINE_SHARED_SECRET']
  const credentials = readCredentials(values['tls-cert'], values['tls-key'], values['tls-client-ca'])
  checkReach(values, Boolean(sharedSecret))
  if (values['development-clock'] && env['NODE_ENV'] === 'production') {
    throw new OptionsError('--development-clock is not allowed in production')
  }
  return {
    port: readPort('--port', values.port),
    host: values.host,
    dir: values.dir,
    managementPort: readPort('--management-port', values['management-port']),
    logRetention: {
      maxAgeMs: readAge('--log-retention', values['log-retention']),
      minRecords: readCount('--log-minimum', values['log-minimum']),
    },
    maxInFlight: readCount('--max-in-flight', values['max-in-flight']),
    diskFreeMinimum: readBytes('--disk-free-minimum', values['disk-free-minimum']),
    logLevel: readOneOf('--log-level', values['log-level'], logLevels),
    hasDevelopmentClock: values['development-clock'],
    compat: readOneOf('--compat', values.compat, ['8.5', '8.6'] as const),
    timeZone: readTimeZone('--time-zone', values['time-zone']),
    isDetached: values.detached,
    ...(values['export-url'] !== undefined && { exportUrl: readUrl('--export-url', values['export-url']) }),
    ...(sharedSecret && { sharedSecret }),
    ...(credentials && { credentials }),
  }
}

const checkReach = (values: Values, hasSecret: boolean): void => {
  const { host } = values
  if (isLoopback(host)) return
  if (values['development-clock']) throw new OptionsError('--development-clock works on a loopback address only')
  if (hasSecret || values['tls-client-ca'] !== undefined) return
  throw new OptionsError(
    `--host ${host} can be reached by other machines: give --shared-secret (or ENGINE_SHARED_SECRET), or --tls-cert, --tls-key and --tls-client-ca`,
  )
}

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options: flags, strict: true }).values
  } catch (error) {
    throw new OptionsError(error instanceof Error ? error.message : String(error))
  }
}

/** Whether only this machine can reach the address. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
