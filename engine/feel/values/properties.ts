import { Temporal } from 'temporal-polyfill'
import { FeelDuration, FeelPeriod, FeelTime, isRegion } from './temporal.ts'
import { FeelRange } from './types.ts'

type Properties<T> = Readonly<Record<string, (value: T) => unknown>>

const ofDate: Properties<Temporal.PlainDate | Temporal.PlainDateTime | Temporal.ZonedDateTime> = {
  year: ({ year }) => year,
  month: ({ month }) => month,
  day: ({ day }) => day,
  weekday: ({ dayOfWeek }) => dayOfWeek,
}

const ofClock: Properties<Temporal.PlainDateTime | Temporal.ZonedDateTime> = {
  hour: ({ hour }) => hour,
  minute: ({ minute }) => minute,
  second: ({ second }) => second,
}

const withoutZone: Properties<unknown> = { 'time offset': () => null, timezone: () => null }

const ofZone: Properties<Temporal.ZonedDateTime> = {
  'time offset': ({ offsetNanoseconds }) => new FeelDuration(offsetNanoseconds / 1e6),
  timezone: ({ timeZoneId }) => (isRegion(timeZoneId) ? timeZoneId : null),
}

const ofTime: Properties<FeelTime> = {
  hour: ({ plain }) => plain.hour,
  minute: ({ plain }) => plain.minute,
  second: ({ plain }) => plain.second,
  'time offset': (time) => (time.zone === undefined ? null : new FeelDuration(time.offsetMs)),
  timezone: ({ zone }) => (zone !== undefined && isRegion(zone) ? zone : null),
}

const ofPeriod: Properties<FeelPeriod> = {
  years: ({ months }) => Math.trunc(months / 12) + 0,
  months: ({ months }) => (months % 12) + 0,
}

const ofDuration: Properties<FeelDuration> = {
  days: ({ ms }) => Math.trunc(ms / 86_400_000) + 0,
  hours: ({ ms }) => (Math.trunc(ms / 3_600_000) % 24) + 0,
  minutes: ({ ms }) => (Math.trunc(ms / 60_000) % 60) + 0,
  seconds: ({ ms }) => (Math.trunc(ms / 1000) % 60) + 0,
}

const ofRange: Properties<FeelRange> = {
  start: ({ start }) => start,
  end: ({ end }) => end,
  'start included': ({ startIncluded }) => startIncluded,
  'end included': ({ endIncluded }) => endIncluded,
}

/** Property of a temporal value or range; undefined when it has none of that name. */
export const propertyOf = (value: unknown, name: string): unknown => {
  const properties = propertiesOf(value)
  return Object.hasOwn(properties, name) ? properties[name]?.() : undefined
}

/** Names of the properties that a value has; none for texts, numbers and the like. */
export const propertyNames = (value: unknown): readonly string[] => Object.keys(propertiesOf(value))

const propertiesOf = (value: unknown): Readonly<Record<string, () => unknown>> => {
  if (value instanceof Temporal.PlainDate) return bound(value, ofDate)
  if (value instanceof Temporal.PlainDateTime) return bound(value, { ...ofDate, ...ofClock, ...withoutZone })
  if (value instanceof Temporal.ZonedDateTime) return bound(value, { ...ofDate, ...ofClock, ...ofZone })
  if (value instanceof FeelTime) return bound(value, ofTime)
  if (value instanceof FeelPeriod) return bound(value, ofPeriod)
  if (value instanceof FeelDuration) return bound(value, ofDuration)
  return value instanceof FeelRange ? bound(value, ofRange) : {}
}

const bound = <T>(value: T, properties: Properties<T>): Readonly<Record<string, () => unknown>> =>
  Object.fromEntries(Object.entries(properties).map(([name, read]) => [name, () => read(value)]))
