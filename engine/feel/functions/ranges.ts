import { order } from '../values/compare.ts'
import { FeelRange } from '../values/types.ts'
import { Failure, illegalArguments, type Builtin, type Builtins } from './define.ts'

/** Where a range begins or ends; a point is a range of itself. */
interface Bound {
  readonly value: unknown
  readonly included: boolean
}

interface Span {
  readonly start: Bound
  readonly end: Bound
}

/** Negative, zero or positive; both values are of one type by then. */
const compare = (left: Bound, right: Bound): number => order(left.value, right.value) ?? Number.NaN

const isAt = (left: Bound, right: Bound): boolean => compare(left, right) === 0
const touches = (left: Bound, right: Bound): boolean => isAt(left, right) && left.included && right.included
const isSame = (left: Bound, right: Bound): boolean => isAt(left, right) && left.included === right.included

/** The start of `outer` lies at or before that of `span`. */
const startsNoLater = (outer: Span, span: Span): boolean =>
  compare(outer.start, span.start) < 0 ||
  (isAt(outer.start, span.start) && (outer.start.included || !span.start.included))

const endsNoEarlier = (outer: Span, span: Span): boolean =>
  compare(outer.end, span.end) > 0 || (isAt(outer.end, span.end) && (outer.end.included || !span.end.included))

const before = (left: Span, right: Span): boolean =>
  compare(left.end, right.start) < 0 || (isAt(left.end, right.start) && !(left.end.included && right.start.included))

const meets = (left: Span, right: Span): boolean => touches(left.end, right.start)

const overlaps = (left: Span, right: Span): boolean => !before(left, right) && !before(right, left)

const overlapsBefore = (left: Span, right: Span): boolean =>
  startsNoLater(left, right) && !isSame(left.start, right.start) && overlaps(left, right) && endsNoEarlier(right, left)

const includes = (outer: Span, span: Span): boolean => startsNoLater(outer, span) && endsNoEarlier(outer, span)

const starts = (span: Span, outer: Span): boolean => isSame(span.start, outer.start) && endsNoEarlier(outer, span)

const finishes = (span: Span, outer: Span): boolean => isSame(span.end, outer.end) && startsNoLater(outer, span)

type Relation = (left: Span, right: Span) => boolean

const reversed =
  (relation: Relation): Relation =>
  (left, right) =>
    relation(right, left)

const coincides: Relation = (left, right) => isSame(left.start, right.start) && isSame(left.end, right.end)

type Kind = 'point' | 'range'

/** One function for each pair of kinds that the relation is meant for. */
const relate = (relation: Relation, ...kinds: readonly (readonly [left: Kind, right: Kind])[]): readonly Builtin[] =>
  kinds.map(([left, right]) => ({
    parameters: left === right ? [`${left}1`, `${right}2`] : [left, right],
    variadic: false,
    run: ([one, other]) => related(relation, kinds, one, other),
  }))

const related = (
  relation: Relation,
  kinds: readonly (readonly [left: Kind, right: Kind])[],
  one: unknown,
  other: unknown,
): boolean | Failure => {
  const fits = kinds.some(([left, right]) => kindOf(one) === left && kindOf(other) === right)
  const [left, right] = [spanOf(one), spanOf(other)]
  const comparable = typeof left.start.value !== 'string' && order(left.start.value, right.start.value) !== undefined
  return fits && comparable ? relation(left, right) : illegalArguments
}

const kindOf = (value: unknown): Kind => (value instanceof FeelRange ? 'range' : 'point')

const spanOf = (value: unknown): Span => {
  if (!(value instanceof FeelRange)) return { start: { value, included: true }, end: { value, included: true } }
  const { start, end, startIncluded, endIncluded } = value
  return { start: { value: start, included: startIncluded }, end: { value: end, included: endIncluded } }
}

const points = ['point', 'point'] as const
const pointFirst = ['point', 'range'] as const
const rangeFirst = ['range', 'point'] as const
const ranges = ['range', 'range'] as const

/** Relations of points and ranges in numbers and time. */
export const rangeFunctions: Builtins = {
  before: relate(before, points, pointFirst, rangeFirst, ranges),
  after: relate(reversed(before), points, pointFirst, rangeFirst, ranges),
  meets: relate(meets, ranges),
  'met by': relate(reversed(meets), ranges),
  overlaps: relate(overlaps, ranges),
  'overlaps before': relate(overlapsBefore, ranges),
  'overlaps after': relate(reversed(overlapsBefore), ranges),
  finishes: relate(finishes, pointFirst, ranges),
  'finished by': relate(reversed(finishes), rangeFirst, ranges),
  includes: relate(includes, rangeFirst, ranges),
  during: relate(reversed(includes), pointFirst, ranges),
  starts: relate(starts, pointFirst, ranges),
  'started by': relate(reversed(starts), rangeFirst, ranges),
  coincides: relate(coincides, points, ranges),
}
