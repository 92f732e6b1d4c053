import { Temporal } from 'temporal-polyfill'
import { build } from '../budget.ts'
import * as numbers from './numbers.ts'
import { FeelDuration, FeelPeriod, FeelTime } from './temporal.ts'
import { isNumber } from './types.ts'

/** Sum of two values; undefined when FEEL does not add them. */
export const plus = (left: unknown, right: unknown): unknown => {
  if (isNumber(left)) return isNumber(right) ? numbers.add(left, right) : undefined
  if (typeof left === 'string') return typeof right === 'string' ? joined(left, right) : undefined
  if (isAmount(left)) return isAmount(right) ? sumOfAmounts(left, right, 1) : moved(right, left, 1)
  return isAmount(right) ? moved(left, right, 1) : undefined
}

/** Difference of two values; undefined when FEEL does not subtract them. */
export const minus = (left: unknown, right: unknown): unknown => {
  if (isNumber(left)) return isNumber(right) ? numbers.subtract(left, right) : undefined
  if (isAmount(right)) return isAmount(left) ? sumOfAmounts(left, right, -1) : moved(left, right, -1)
  return between(right, left)
}

/** Product; undefined when FEEL does not multiply them. Of a factor for a duration only the whole part counts, as in Zeebe. */
export const times = (left: unknown, right: unknown): unknown => {
  if (isNumber(left)) return isNumber(right) ? numbers.multiply(left, right) : scaled(right, left)
  return isNumber(right) ? scaled(left, right) : undefined
}

/** Quotient; undefined when FEEL does not divide them, by zero too. A duration by a duration is a whole number. */
export const over = (left: unknown, right: unknown): unknown => {
  if (isNumber(left)) return isNumber(right) ? numbers.divide(left, right) : undefined
  const divisor = isNumber(right) ? Number(right) : amountOf(right)
  if (divisor === undefined || divisor === 0) return undefined
  if (isNumber(right)) return part(left, divisor)
  const amount = sameKind(left, right) ? amountOf(left) : undefined
  return amount === undefined ? undefined : Math.trunc(amount / divisor) + 0
}

type Amount = FeelPeriod | FeelDuration

const isAmount = (value: unknown): value is Amount => value instanceof FeelPeriod || value instanceof FeelDuration

const amountOf = (value: unknown): number | undefined => {
  if (value instanceof FeelPeriod) return value.months
  return value instanceof FeelDuration ? value.ms : undefined
}

const sameKind = (left: unknown, right: unknown): boolean =>
  (left instanceof FeelPeriod && right instanceof FeelPeriod) ||
  (left instanceof FeelDuration && right instanceof FeelDuration)

const joined = (left: string, right: string): string => {
  build(left.length + right.length)
  return left + right
}

const sumOfAmounts = (left: Amount, right: Amount, sign: 1 | -1): Amount | undefined => {
  if (left instanceof FeelPeriod && right instanceof FeelPeriod)
    return new FeelPeriod(left.months + sign * right.months)
  if (left instanceof FeelDuration && right instanceof FeelDuration) return new FeelDuration(left.ms + sign * right.ms)
  return undefined
}

/** A point in time, later or earlier: periods by the calendar, durations exactly; a date stays a date. */
const moved = (point: unknown, amount: Amount, sign: 1 | -1): unknown => {
  const months = amount instanceof FeelPeriod ? sign * amount.months : undefined
  const by = months === undefined ? exactly(sign * (amountOf(amount) ?? 0)) : { months }
  if (point instanceof FeelTime) return months === undefined ? new FeelTime(point.plain.add(by), point.zone) : undefined
  if (point instanceof Temporal.PlainDate)
    return months === undefined ? point.toPlainDateTime().add(by).toPlainDate() : point.add(by)
  if (point instanceof Temporal.PlainDateTime || point instanceof Temporal.ZonedDateTime) return point.add(by)
  return undefined
}

const exactly = (ms: number): Temporal.DurationLike => ({
  milliseconds: Math.trunc(ms),
  nanoseconds: Math.round((ms % 1) * 1e6),
})

/** What lies between two points of the same kind. */
const between = (from: unknown, to: unknown): FeelDuration | undefined => {
  if (from instanceof FeelTime)
    return to instanceof FeelTime && (from.zone === undefined) === (to.zone === undefined)
      ? new FeelDuration(to.ms - from.ms)
      : undefined
  if (from instanceof Temporal.PlainDate)
    return to instanceof Temporal.PlainDate ? asDuration(from.until(to)) : undefined
  if (from instanceof Temporal.PlainDateTime)
    return to instanceof Temporal.PlainDateTime ? asDuration(from.until(to)) : undefined
  return from instanceof Temporal.ZonedDateTime && to instanceof Temporal.ZonedDateTime
    ? asDuration(from.until(to))
    : undefined
}

/** Of days and smaller parts only, in which `until` answers. */
const asDuration = (duration: Temporal.Duration): FeelDuration =>
  new FeelDuration(Number(duration.total('nanoseconds')) / 1e6)

const scaled = (value: unknown, factor: numbers.FeelNumber): Amount | undefined => {
  const by = Math.trunc(Number(factor))
  if (value instanceof FeelPeriod) return new FeelPeriod(value.months * by)
  return value instanceof FeelDuration ? new FeelDuration(value.ms * by) : undefined
}

const part = (value: unknown, divisor: number): Amount | undefined => {
  if (value instanceof FeelPeriod) return new FeelPeriod(Math.trunc(value.months / divisor))
  return value instanceof FeelDuration ? new FeelDuration(Math.trunc(value.ms / divisor)) : undefined
}
