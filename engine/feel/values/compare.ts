import { Temporal } from 'temporal-polyfill'
import { spend } from '../budget.ts'
import { FeelDuration, FeelPeriod, FeelTime } from './temporal.ts'
import { isContext, isNumber, type FeelContext } from './types.ts'

/**
 * Whether two values are the same in FEEL; undefined when their types cannot be compared.
 * Date-times are the same when date, time and zone are, as in Zeebe: the same instant elsewhere is another value.
 */
export const isEqual = (left: unknown, right: unknown): boolean | undefined => {
  spend(1)
  if (isNull(left) || isNull(right)) return isNull(left) && isNull(right)
  if (isNumber(left) && isNumber(right)) return left === right || Number(left) === right
  if (typeof left === 'object') return isSame(left, right)
  return typeof left === typeof right ? left === right : undefined
}

const isSame = (left: unknown, right: unknown): boolean | undefined => {
  if (Array.isArray(left)) return Array.isArray(right) ? isSameList(left, right) : undefined
  if (isContext(left)) return isContext(right) ? isSameContext(left, right) : undefined
  return isSameTemporal(left, right)
}

/** Order of two values of the same type: negative, zero or positive; undefined when they have no order. */
export const order = (left: unknown, right: unknown): number | undefined => {
  if (isNumber(left)) return isNumber(right) ? relation(left, right) : undefined
  if (typeof left === 'string') return typeof right === 'string' ? relation(left, right) : undefined
  return orderOfPoints(left, right) ?? orderOfAmounts(left, right)
}

const orderOfPoints = (left: unknown, right: unknown): number | undefined => {
  if (left instanceof Temporal.PlainDate)
    return right instanceof Temporal.PlainDate ? Temporal.PlainDate.compare(left, right) : undefined
  if (left instanceof Temporal.PlainDateTime)
    return right instanceof Temporal.PlainDateTime ? Temporal.PlainDateTime.compare(left, right) : undefined
  return left instanceof Temporal.ZonedDateTime && right instanceof Temporal.ZonedDateTime
    ? inTime(left, right)
    : undefined
}

const orderOfAmounts = (left: unknown, right: unknown): number | undefined => {
  if (left instanceof FeelTime)
    return right instanceof FeelTime && isLocal(left) === isLocal(right) ? relation(left.ms, right.ms) : undefined
  if (left instanceof FeelDuration) return right instanceof FeelDuration ? relation(left.ms, right.ms) : undefined
  if (left instanceof FeelPeriod) return right instanceof FeelPeriod ? relation(left.months, right.months) : undefined
  return undefined
}

const isNull = (value: unknown): boolean => value === null || value === undefined

const isLocal = (time: FeelTime): boolean => time.zone === undefined

const relation = <T extends number | bigint | string>(left: T, right: T): number => {
  if (left === right) return 0
  return left < right ? -1 : Number(left > right)
}

/** By instant; the same instant by wall clock, as Java orders them. */
const inTime = (left: Temporal.ZonedDateTime, right: Temporal.ZonedDateTime): number =>
  Temporal.ZonedDateTime.compare(left, right) ||
  Temporal.PlainDateTime.compare(left.toPlainDateTime(), right.toPlainDateTime()) ||
  relation(left.timeZoneId, right.timeZoneId)

const isSameTemporal = (left: unknown, right: unknown): boolean | undefined => {
  if (left instanceof FeelTime && right instanceof FeelTime && isLocal(left) === isLocal(right))
    return left.plain.equals(right.plain) && left.zone === right.zone
  const found = order(left, right)
  return found === undefined ? undefined : found === 0
}

const isSameList = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  left.length === right.length && left.every((item, index) => isEqual(item, right[index]) === true)

const isSameContext = (left: FeelContext, right: FeelContext): boolean => {
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isEqual(left[key], right[key]) === true)
  )
}
