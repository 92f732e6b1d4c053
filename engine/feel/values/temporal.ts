import { Temporal } from 'temporal-polyfill'

/** A time of day, with an offset or a zone or without. Dates and date-times are Temporal's own objects. */
export class FeelTime {
  readonly plain: Temporal.PlainTime
  /** as Temporal names it; UTC's `Z` is the offset `+00:00` */
  readonly zone: string | undefined

  constructor(plain: Temporal.PlainTime, zone?: string) {
    this.plain = plain
    this.zone = zone
  }

  /** Milliseconds ahead of UTC; of a zone with summer time, its winter time. */
  get offsetMs(): number {
    return this.zone === undefined ? 0 : winter.toZonedDateTime(this.zone).offsetNanoseconds / 1e6
  }

  /** Milliseconds since midnight UTC, so that times of different zones compare. */
  get ms(): number {
    const { hour, minute, second, millisecond, microsecond, nanosecond } = this.plain
    return (
      ((hour * 60 + minute) * 60 + second) * 1000 + millisecond + microsecond / 1e3 + nanosecond / 1e6 - this.offsetMs
    )
  }
}

const winter = Temporal.PlainDateTime.from('2000-01-01T00:00:00')

/** A duration of days and time, exact. */
export class FeelDuration {
  readonly ms: number

  constructor(ms: number) {
    this.ms = ms + 0
  }
}

/** A duration of years and months, of the calendar. */
export class FeelPeriod {
  readonly months: number

  constructor(months: number) {
    this.months = months + 0
  }
}

const datePattern = /^-?(?:[1-9]\d{0,4})?\d{4}-[01]\d-[0-3]\d$/
const timePattern = /^T?(\d{2}:\d{2}(?::[0-5]\d)?(?:\.\d{1,9})?)(Z|[+-]\d{2}:\d{2}|@.+)?$/
const dateTimePattern =
  /^(-?(?:[1-9]\d{0,4})?\d{4}-[01]\d-[0-3]\d)T([0-2]\d:[0-5]\d(?::[0-5]\d)?(?:\.\d{1,9})?)(Z|[+-]\d{2}:\d{2})?(?:@(.+)|\[(.+)\])?$/
const periodPattern = /^(-)?P(?=-?\d)(?:(-?\d+)Y)?(?:(-?\d+)M)?$/
const durationPattern = /^(-)?P(?=.)(?:(-?\d+)D)?(?:T(?=.)(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d{0,9})?)S)?)?$/

/** Reads `2026-01-05`; null when it is no date of the calendar. */
export const readDate = (text: string): Temporal.PlainDate | null =>
  datePattern.test(text) ? attempt(() => Temporal.PlainDate.from(withLongYear(text), { overflow: 'reject' })) : null

/** Reads `10:00:00`, `T10:00`, with `Z`, offset or `@zone`; null when it is no time. */
export const readTime = (text: string): FeelTime | null => {
  const [, time, zone] = timePattern.exec(text) ?? []
  if (time === undefined) return null
  return attempt(() => {
    const plain = Temporal.PlainTime.from(time, { overflow: 'reject' })
    return new FeelTime(plain, zone === undefined ? undefined : zoneId(zone.replace(/^@/, '')))
  })
}

/**
 * Reads a date-time: local, or with `Z`, offset, `@zone`, or offset and `[zone]` as Zeebe stores them in variables.
 * A date alone is its midnight. Null when it is none.
 */
export const readDateTime = (text: string): Temporal.PlainDateTime | Temporal.ZonedDateTime | null => {
  const [, date, time, offset, zone, bracketed] = dateTimePattern.exec(text) ?? []
  if (date === undefined || time === undefined) return readDate(text)?.toPlainDateTime() ?? null
  const region = zone ?? bracketed
  return attempt(() => {
    const local = Temporal.PlainDateTime.from(`${withLongYear(date)}T${time}`, { overflow: 'reject' })
    if (offset === undefined) return region === undefined ? local : local.toZonedDateTime(zoneId(region))
    if (region === undefined) return local.toZonedDateTime(zoneId(offset))
    return Temporal.ZonedDateTime.from(`${String(local)}${offset}[${zoneId(region)}]`, { offset: 'prefer' })
  })
}

/** Reads `P1Y2M` as a period and `P1DT2H` as a duration; null when it is neither, also with months and days together. */
export const readDuration = (text: string): FeelPeriod | FeelDuration | null => {
  const period = periodPattern.exec(text)
  if (period !== null) {
    const [years = 0, months = 0] = partsOf(period)
    return new FeelPeriod(signOf(period) * (years * 12 + months))
  }
  const duration = durationPattern.exec(text)
  if (duration === null) return null
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = partsOf(duration)
  const ms = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
  return new FeelDuration(signOf(duration) * Number(ms.toFixed(6)))
}

const signOf = ([, sign]: RegExpExecArray): 1 | -1 => (sign === undefined ? 1 : -1)

const partsOf = (match: RegExpExecArray): readonly number[] =>
  match.slice(2).map((part: string | undefined) => Number(part ?? 0))

/**
 * Zone as Temporal names it: `Z` becomes `+00:00`.
 *
 * @throws RangeError when there is no such zone
 */
export const zoneId = (zone: string): string => {
  const id = zone === 'Z' || zone === 'z' ? '+00:00' : zone
  return winter.toZonedDateTime(id).timeZoneId
}

/** Whether a date-time or time names a region, and not merely an offset. */
export const isRegion = (zone: string): boolean => !/^[+-]/.test(zone)

/** Temporal wants a sign and six digits for years beyond 9999. */
const withLongYear = (date: string): string => {
  const [, sign = '', year = ''] = /^(-?)(\d+)-/.exec(date) ?? []
  if (sign === '' && year.length === 4) return date
  return `${sign === '' ? '+' : '-'}${year.padStart(6, '0')}${date.slice(sign.length + year.length)}`
}

const attempt = <T>(read: () => T): T | null => {
  try {
    return read()
  } catch {
    return null
  }
}
