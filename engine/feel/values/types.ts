import { Temporal } from 'temporal-polyfill'
import { FeelDuration, FeelPeriod, FeelTime } from './temporal.ts'

/** Type names as Zeebe writes them in incident messages (rule X2). */
export type FeelTypeName =
  | 'NULL'
  | 'BOOLEAN'
  | 'NUMBER'
  | 'STRING'
  | 'ARRAY'
  | 'OBJECT'
  | 'DATE'
  | 'TIME'
  | 'DATE_TIME'
  | 'LOCAL_DATE_TIME'
  | 'DURATION'
  | 'PERIOD'
  | 'INTERVAL'
  | 'FUNCTION'

/** A FEEL context: a JSON object, or one without prototype that an expression has made. */
export type FeelContext = Readonly<Record<string, unknown>>

/** A FEEL range such as `[1..10)`. */
export class FeelRange {
  readonly start: unknown
  readonly end: unknown
  readonly startIncluded: boolean
  readonly endIncluded: boolean

  constructor(start: unknown, end: unknown, startIncluded = true, endIncluded = true) {
    this.start = start
    this.end = end
    this.startIncluded = startIncluded
    this.endIncluded = endIncluded
  }
}

/** A function literal together with the variables it sees. */
export class FeelFunction {
  readonly parameters: readonly string[]
  readonly invoke: (values: readonly unknown[]) => unknown

  constructor(parameters: readonly string[], invoke: (values: readonly unknown[]) => unknown) {
    this.parameters = parameters
    this.invoke = invoke
  }
}

const plainTypes: Readonly<Record<string, FeelTypeName>> = {
  boolean: 'BOOLEAN',
  number: 'NUMBER',
  bigint: 'NUMBER',
  string: 'STRING',
  undefined: 'NULL',
  function: 'FUNCTION',
}

/** Name of the type of an evaluated value. A duration of years and months is a PERIOD. */
export const feelTypeName = (value: unknown): FeelTypeName => {
  const plain = plainTypes[typeof value]
  if (plain !== undefined) return plain
  if (value === null) return 'NULL'
  if (Array.isArray(value)) return 'ARRAY'
  return isContext(value) ? 'OBJECT' : specialTypeName(value)
}

const specialTypeName = (value: unknown): FeelTypeName => {
  if (value instanceof FeelRange) return 'INTERVAL'
  if (value instanceof FeelFunction) return 'FUNCTION'
  if (value instanceof Temporal.PlainDate) return 'DATE'
  if (value instanceof Temporal.PlainDateTime) return 'LOCAL_DATE_TIME'
  if (value instanceof Temporal.ZonedDateTime) return 'DATE_TIME'
  if (value instanceof FeelTime) return 'TIME'
  if (value instanceof FeelDuration) return 'DURATION'
  return value instanceof FeelPeriod ? 'PERIOD' : 'OBJECT'
}

export const isContext = (value: unknown): value is FeelContext => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Entry of a context; undefined when there is none of that name. */
export const entryOf = (context: FeelContext, name: string): unknown =>
  Object.hasOwn(context, name) ? context[name] : undefined

export const isNumber = (value: unknown): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint'

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
