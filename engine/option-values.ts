import { readFileSync } from 'node:fs'
import { ServerCredentials } from '@grpc/grpc-js'
import { addDuration, parseDuration } from './feel/temporal.ts'

/** The command line makes no sense; the message says what to change. */
export class OptionsError extends Error {}

/** @throws OptionsError */
export const readPort = (name: string, text: string): number => {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new OptionsError(`${name} ${text} is no port number`)
}

/**
 * Name of a zone of the IANA database.
 *
 * @throws OptionsError
 */
export const readTimeZone = (name: string, text: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
  } catch {
    throw new OptionsError(`${name} ${text} is no time zone such as Europe/Brussels`)
  }
}

/** @throws OptionsError */
export const readUrl = (name: string, text: string): string => {
  if (URL.canParse(text) && /^https?:/.test(text)) return text
  throw new OptionsError(`${name} ${text} is no http address`)
}

/** @throws OptionsError */
export const readCount = (name: string, text: string): number => {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new OptionsError(`${name} ${text} is no number`)
}

/** @throws OptionsError */
export const readOneOf = <T extends string>(name: string, text: string, known: readonly T[]): T => {
  const found = known.find((one) => one === text)
  if (found !== undefined) return found
  throw new OptionsError(`${name} ${text}: expected one of ${known.join(', ')}`)
}

/**
 * Bytes: `1048576`, `64KB`, `100MB`, `2GB`.
 *
 * @throws OptionsError
 */
export const readBytes = (name: string, text: string): number => {
  const [, digits, unit = ''] = /^(\d{1,12})(|[KMG]B)$/.exec(text) ?? []
  if (digits !== undefined) return Number(digits) * 1024 ** ['', 'KB', 'MB', 'GB'].indexOf(unit)
  throw new OptionsError(`${name} ${text} is no size such as 100MB or 2GB`)
}

/**
 * Milliseconds of an ISO 8601 duration such as `P7D`; months are those from 1970 on.
 *
 * @throws OptionsError also for a negative one
 */
export const readAge = (name: string, text: string): number => {
  try {
    const ms = addDuration(0, parseDuration(text))
    if (ms >= 0) return ms
  } catch {
    // said below
  }
  throw new OptionsError(`${name} ${text} is no ISO 8601 duration such as P7D or PT12H`)
}

/** @throws OptionsError when files are missing or one was forgotten */
export const readCredentials = (cert?: string, key?: string, clientCa?: string): ServerCredentials | undefined => {
  if (cert === undefined && key === undefined && clientCa === undefined) return undefined
  if (cert === undefined || key === undefined) throw new OptionsError('TLS needs --tls-cert and --tls-key')
  const pair = [{ cert_chain: readFile(cert), private_key: readFile(key) }]
  return ServerCredentials.createSsl(clientCa === undefined ? null : readFile(clientCa), pair, clientCa !== undefined)
}

const readFile = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new OptionsError(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
