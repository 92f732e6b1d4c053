import { Temporal } from 'temporal-polyfill'
import { TemporalFormatError } from './errors.ts'
import { readDateTime } from './values/temporal.ts'

/** Calendar part and exact part of an ISO 8601 duration; both may be negative. */
export interface Duration {
  readonly months: number
  /** weeks, days (of 24 hours) and everything smaller, in milliseconds */
  readonly ms: number
}

export interface Cycle {
  /** how often the timer still fires; -1: for ever */
  readonly repetitions: number
  readonly interval: Duration
  /** epoch milliseconds of the first firing, when the text names it (`R3/<start>/<duration>`) */
  readonly startMs?: number
}

const durationPattern =
  /^([+-])?P(?=.)(?:([+-]?\d+)Y)?(?:([+-]?\d+)M)?(?:([+-]?\d+)W)?(?:([+-]?\d+)D)?(T(?=.)(?:([+-]?\d+)H)?(?:([+-]?\d+)M)?(?:([+-]?\d+(?:[.,]\d{1,9})?)S)?)?$/i

const dayMs = 86_400_000

/**
 * Reads `P1Y2M3DT4H5M6.7S` and the like.
 *
 * @throws TemporalFormatError
 */
export const parseDuration = (iso: string): Duration => {
  const match = durationPattern.exec(iso.trim())
  if (match === null) throw new TemporalFormatError(`Invalid duration format '${iso}'`)
  const part = (index: number): number => Number((match[index] ?? '0').replace(',', '.'))
  const sign = match[1] === '-' ? -1 : 1
  const exact = part(4) * 7 * dayMs + part(5) * dayMs + part(7) * 3_600_000 + part(8) * 60_000 + part(9) * 1000
  // `+ 0` turns -0 into 0
  return { months: sign * (part(2) * 12 + part(3)) + 0, ms: sign * Math.round(exact) + 0 }
}

/** Adds in UTC: months by the calendar (31 January + P1M = last of February), then the exact part. */
export const addDuration = (epochMs: number, duration: Duration): number => {
  if (duration.months === 0) return epochMs + duration.ms
  const from = new Date(epochMs)
  const to = new Date(epochMs)
  to.setUTCMonth(from.getUTCMonth() + duration.months, 1)
  const lastDay = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate()
  to.setUTCDate(Math.min(from.getUTCDate(), lastDay))
  return to.getTime() + duration.ms
}

/**
 * Reads `R3/PT1H`, `R/PT1H` and `R3/2026-01-01T00:00:00Z/PT1H` (rule T1).
 *
 * @throws TemporalFormatError
 */
export const parseCycle = (text: string): Cycle => {
  const match = /^R(\d*|-1)\/(?:([^/]+)\/)?([^/]+)$/.exec(text.trim())
  if (match === null) throw new TemporalFormatError(`Invalid timer cycle expression ('${text}')`)
  const count = match[1] ?? ''
  const cycle = { repetitions: count === '' ? -1 : Number(count), interval: parseDuration(match[3] ?? '') }
  return match[2] === undefined ? cycle : { ...cycle, startMs: parseDateTime(match[2]) }
}

/**
 * Instant of a date-time with offset or zone (`Z`, `+02:00`, `+02:00[Europe/Brussels]`, `@Europe/Brussels`).
 *
 * @returns epoch milliseconds
 * @throws TemporalFormatError also when offset and zone are missing
 */
export const parseDateTime = (iso: string): number => {
  const parsed = readDateTime(iso.trim())
  if (!(parsed instanceof Temporal.ZonedDateTime)) throw new TemporalFormatError(`Invalid date-time format '${iso}'`)
  return parsed.epochMilliseconds
}

/**
 * Instant of an evaluated value: date-time text, FEEL date-time (a local one is taken as UTC) or FEEL date.
 *
 * @returns epoch milliseconds; undefined when the value is of another type
 * @throws TemporalFormatError when text is no date-time
 */
export const toInstant = (value: unknown): number | undefined => {
  if (typeof value === 'string') return parseDateTime(value)
  if (value instanceof Temporal.ZonedDateTime) return value.epochMilliseconds
  const local = value instanceof Temporal.PlainDate ? value.toPlainDateTime() : value
  return local instanceof Temporal.PlainDateTime ? local.toZonedDateTime('UTC').epochMilliseconds : undefined
}
