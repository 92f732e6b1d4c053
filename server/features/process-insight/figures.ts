import { belgianHolidays } from '#domain/legal/holidays'
import { workdayCounter } from '#domain/legal/workdays'
import { daysBetween, type LocalDate, toBrusselsDate } from '#domain/shared/local-date'

/** Groups below this are not told: a figure about few is a figure about somebody. */
export const smallestGroup = 5

/** A value with how often it occurs. */
export interface Weighted {
  readonly value: number
  readonly count: number
}

/** How many values there are. */
export const sizeOf = (values: readonly { readonly count: number }[]): number =>
  values.reduce((sum, { count }) => sum + count, 0)

/** The value in the middle, or half-way between the two in the middle; null without values. */
export const medianOf = (values: readonly Weighted[]): number | null => {
  const size = sizeOf(values)
  if (size === 0) return null
  const sorted = values.toSorted((one, other) => one.value - other.value)
  return (valueAt(sorted, Math.floor((size - 1) / 2)) + valueAt(sorted, Math.floor(size / 2))) / 2
}

/** The same, unless the group is too small to tell. */
export const toldMedian = (values: readonly Weighted[]): number | null =>
  sizeOf(values) < smallestGroup ? null : medianOf(values)

/** A count that may be told. */
export const toldCount = (count: number): number | null => (count > 0 && count < smallestGroup ? null : count)

const valueAt = (sorted: readonly Weighted[], place: number): number => {
  let passed = 0
  for (const { value, count } of sorted) {
    passed += count
    if (place < passed) return value
  }
  return 0
}

/**
 * SQL that names the day of an instant as far as it can be said without a time zone: the day, or from 22:00 UTC the hour, since then it may be tomorrow in
 * Brussels. Grouping by it keeps what leaves the database small, however many rows there are.
 */
export const dayKey = (column: string): string =>
  `(CASE WHEN SUBSTR(${column}, 12, 2) >= '22' THEN SUBSTR(${column}, 1, 13) ELSE SUBSTR(${column}, 1, 10) END)`

/** The day in Brussels that a `dayKey` names. */
export const dayOfKey = (key: string): LocalDate =>
  key.length === 10 ? key : toBrusselsDate(Date.parse(`${key}:00:00.000Z`))

const workdaysBetween = workdayCounter(belgianHolidays)

/** From when to when, how often. */
export interface Span {
  readonly startKey: string
  readonly endKey: string
  readonly count: number
}

/** Lengths in working days. */
export const workdayLengths = (spans: readonly Span[]): readonly Weighted[] =>
  spans.map(({ startKey, endKey, count }) => ({ value: workdaysBetween(dayOfKey(startKey), dayOfKey(endKey)), count }))

/** Lengths in calendar days. */
export const dayLengths = (spans: readonly Span[]): readonly Weighted[] =>
  spans.map(({ startKey, endKey, count }) => ({ value: daysBetween(dayOfKey(startKey), dayOfKey(endKey)), count }))
