import { Temporal } from 'temporal-polyfill'
import {
  FeelDuration,
  FeelPeriod,
  FeelTime,
  readDate,
  readDateTime,
  readDuration,
  readTime,
  zoneId,
} from '../values/temporal.ts'
import { any, define, Failure, illegalArguments, number, only, text, type Builtin, type Builtins } from './define.ts'

type DateTime = Temporal.PlainDateTime | Temporal.ZonedDateTime
type Dated = Temporal.PlainDate | DateTime

const isDateTime = (value: unknown): value is DateTime =>
  value instanceof Temporal.PlainDateTime || value instanceof Temporal.ZonedDateTime
const isDated = (value: unknown): value is Dated => value instanceof Temporal.PlainDate || isDateTime(value)
const isTime = (value: unknown): value is FeelTime => value instanceof FeelTime

/** Functions that make temporal values, all but `now` and `today`: the same arguments always give the same value. */
export const temporalFunctions: Builtins = {
  date: [
    define([any('from')], (from) => {
      if (isDated(from)) return dateOf(from)
      return typeof from === 'string' ? parsed('date', from, readDate(from)) : illegalArguments
    }),
    define([number('year'), number('month'), number('day')], (year, month, day) =>
      attempt(
        () => Temporal.PlainDate.from({ year: whole(year), month: whole(month), day: whole(day) }, strictly),
        `Failed to parse date from: year=${year}, month=${month}, day=${day}`,
      ),
    ),
  ],
  time: [
    define([any('from')], timeFrom),
    define([number('hour'), number('minute'), number('second')], (hour, minute, second) =>
      clock(hour, minute, second, undefined),
    ),
    define([number('hour'), number('minute'), number('second'), any('offset')], (hour, minute, second, offset) => {
      if (offset === null) return clock(hour, minute, second, undefined)
      return offset instanceof FeelDuration ? clock(hour, minute, second, offset) : illegalArguments
    }),
  ],
  'date and time': [
    define([text('from')], (from) => parsed('date-time', from, readDateTime(from))),
    define([only('date', isDated), only('time', isTime)], (date, time) => combined(dateOf(date), time)),
    define([only('date', isDateTime), text('timezone')], inZone),
  ],
  duration: [define([text('from')], (from) => parsed('duration', from, readDuration(from)))],
  'years and months duration': [
    define([only('from', isDated), only('to', isDated)], (from, to) => {
      const { years, months } = dateOf(from).until(dateOf(to), { largestUnit: 'years' })
      return new FeelPeriod(years * 12 + months)
    }),
  ],
  '@': [
    define([text('from')], (from) =>
      parsed('temporal value', from, readDate(from) ?? readDuration(from) ?? readTime(from) ?? readDateTime(from)),
    ),
  ],
  'day of year': [ofDate((date) => date.dayOfYear)],
  'day of week': [ofDate((date) => weekdays[date.dayOfWeek - 1] ?? null)],
  'week of year': [ofDate((date) => date.weekOfYear ?? null)],
  'month of year': [ofDate((date) => months[date.month - 1] ?? null)],
  'last day of month': [ofDate((date) => date.with({ day: date.daysInMonth }))],
}

/** `now` and `today` by a clock, in a time zone. */
export const clockFunctions = (now: () => number, timeZone: string): Builtins => {
  const zone = zoneId(timeZone === 'UTC' ? 'Z' : timeZone)
  const at = (): Temporal.ZonedDateTime => new Temporal.ZonedDateTime(BigInt(Math.trunc(now())) * 1_000_000n, zone)
  return { now: [define([], at)], today: [define([], () => at().toPlainDate())] }
}

const strictly = { overflow: 'reject' } as const

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const whole = Math.trunc

const dateOf = (value: Dated): Temporal.PlainDate => (value instanceof Temporal.PlainDate ? value : value.toPlainDate())

function ofDate(read: (date: Temporal.PlainDate) => unknown): Builtin {
  return define([only('date', isDated)], (date) => read(dateOf(date)))
}

const parsed = <T>(what: string, from: string, value: T | null): T | Failure =>
  value ?? new Failure(`Failed to parse ${what} from '${from.slice(0, 200)}'`)

const attempt = <T>(make: () => T, reason: string): T | Failure => {
  try {
    return make()
  } catch {
    return new Failure(reason)
  }
}

function timeFrom(from: unknown): FeelTime | Failure {
  if (typeof from === 'string') return parsed('time', from, readTime(from))
  if (from instanceof Temporal.PlainDateTime) return new FeelTime(from.toPlainTime())
  if (from instanceof Temporal.ZonedDateTime) return new FeelTime(from.toPlainTime(), from.timeZoneId)
  if (from instanceof Temporal.PlainDate) return new FeelTime(new Temporal.PlainTime(), '+00:00')
  return from instanceof FeelTime ? from : illegalArguments
}

const clock = (hour: number, minute: number, second: number, offset: FeelDuration | undefined): FeelTime | Failure =>
  attempt(() => {
    const nanos = Math.round((second % 1) * 1e9)
    const parts = { hour: whole(hour), minute: whole(minute), second: whole(second) }
    const fraction = {
      millisecond: Math.trunc(nanos / 1e6),
      microsecond: Math.trunc(nanos / 1e3) % 1000,
      nanosecond: nanos % 1000,
    }
    const plain = Temporal.PlainTime.from({ ...parts, ...fraction }, strictly)
    return new FeelTime(plain, offset && offsetZone(offset))
  }, `Failed to parse local-time from: hour=${hour}, minute=${minute}, second=${second}`)

const offsetZone = ({ ms }: FeelDuration): string => {
  const minutes = Math.trunc(Math.abs(ms) / 60_000)
  const two = (amount: number): string => String(amount).padStart(2, '0')
  return zoneId(`${ms < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`)
}

const combined = (date: Temporal.PlainDate, { plain, zone }: FeelTime): DateTime =>
  zone === undefined ? date.toPlainDateTime(plain) : date.toPlainDateTime(plain).toZonedDateTime(zone)

/** A local date-time gets the zone, another one moves to it. */
function inZone(value: DateTime, zone: string): DateTime | Failure {
  return attempt(
    () =>
      value instanceof Temporal.PlainDateTime ? value.toZonedDateTime(zoneId(zone)) : value.withTimeZone(zoneId(zone)),
    `Unknown time-zone '${zone.slice(0, 100)}'`,
  )
}
