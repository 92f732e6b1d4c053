import { Temporal } from 'temporal-polyfill'
import { TemporalFormatError } from './errors.ts'
import { readDateTime } from './values/temporal.ts'

/** An ISO 8601 duration: what the calendar decides apart from what is exact; each part may be negative. */
export interface Duration {
  readonly months: number
  /** weeks count as seven days; a day lasts 23 or 25 hours when the clocks change */
  readonly days: number
  /** everything smaller than a day */
  readonly ms: number
}

/** A timer that fires again and again: by an interval, or by a cron pattern. */
export type Cycle =
  | { readonly cron: string }
  | {
      /** how often the timer still fires; -1: for ever */
      readonly repetitions: number
      readonly interval: Duration
      /** epoch milliseconds of the first firing, when the text names it (`R3/<start>/<duration>`) */
      readonly startMs?: number
    }

const durationPattern =
  /^([+-])?P(?=.)(?:([+-]?\d+)Y)?(?:([+-]?\d+)M)?(?:([+-]?\d+)W)?(?:([+-]?\d+)D)?(T(?=.)(?:([+-]?\d+)H)?(?:([+-]?\d+)M)?(?:([+-]?\d+(?:[.,]\d{1,9})?)S)?)?$/i

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
  const exact = part(7) * 3_600_000 + part(8) * 60_000 + part(9) * 1000
  // `+ 0` turns -0 into 0
  return {
    months: sign * (part(2) * 12 + part(3)) + 0,
    days: sign * (part(4) * 7 + part(5)) + 0,
    ms: sign * Math.round(exact) + 0,
  }
}

/**
 * Adds months and days by the calendar of a time zone (31 January + P1M = last of February), then the exact part.
 *
 * @param times adds the duration that often
 * @returns epoch milliseconds; NaN beyond what dates can express
 */
export const addDuration = (epochMs: number, duration: Duration, timeZone = 'UTC', times = 1): number => {
  const { months, days, ms } = { months: duration.months * times, days: duration.days * times, ms: duration.ms * times }
  if (months === 0 && (days === 0 || timeZone === 'UTC')) return epochMs + days * dayMs + ms
  try {
    const from = Temporal.Instant.fromEpochMilliseconds(Math.trunc(epochMs)).toZonedDateTimeISO(timeZone)
    return from.add({ months, days }).epochMilliseconds + ms
  } catch (error) {
    if (error instanceof RangeError) return Number.NaN
    throw error
  }
}

const dayMs = 86_400_000

/**
 * Reads `R3/PT1H`, `R/PT1H`, `R3/2026-01-01T00:00:00Z/PT1H`, or a cron pattern (rule T1), which `nextCron` checks.
 *
 * @throws TemporalFormatError
 */
export const parseCycle = (text: string): Cycle => {
  if (!text.trim().startsWith('R')) return { cron: text.trim() }
  // a zone such as @Europe/Brussels has a slash of its own
  const match = /^R(\d*|-1)\/(?:(.+)\/)?([^/]+)$/.exec(text.trim())
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
