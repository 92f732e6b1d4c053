import { FeelDate, FeelDateTime, FeelDuration, FeelFunction, FeelRange, FeelTime } from 'feelin'

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

const plainTypes: Readonly<Record<string, FeelTypeName>> = { boolean: 'BOOLEAN', number: 'NUMBER', string: 'STRING' }

/** Name of the type of an evaluated value. A duration of years and months is a PERIOD. */
export const feelTypeName = (value: unknown): FeelTypeName => {
  if (value === null || value === undefined) return 'NULL'
  const plain = plainTypes[typeof value]
  if (plain !== undefined) return plain
  if (Array.isArray(value)) return 'ARRAY'
  return temporalTypeName(value) ?? (isFunctionLike(value) ? 'FUNCTION' : 'OBJECT')
}

const temporalTypeName = (value: unknown): FeelTypeName | undefined => {
  if (value instanceof FeelDate) return 'DATE'
  if (value instanceof FeelTime) return 'TIME'
  if (value instanceof FeelDateTime) return value.timezone === null ? 'LOCAL_DATE_TIME' : 'DATE_TIME'
  if (value instanceof FeelDuration) return value.months === null ? 'DURATION' : 'PERIOD'
  return value instanceof FeelRange ? 'INTERVAL' : undefined
}

const isFunctionLike = (value: unknown): boolean => value instanceof FeelFunction || typeof value === 'function'

/** Value as feelin's messages show it: strings in quotes, lists and contexts as JSON. */
export const display = (value: unknown): string => {
  const type = feelTypeName(value)
  if (type === 'NULL') return 'null'
  return type === 'STRING' || type === 'ARRAY' || type === 'OBJECT' ? JSON.stringify(value) : String(value)
}

/**
 * A value as it is stored in a variable: temporal values become their ISO text, no value becomes null.
 *
 * @throws TypeError for functions and ranges, which have no JSON form
 */
export const toJson = (value: unknown): unknown => {
  if (value === undefined) return null
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (Array.isArray(value)) return value.map(toJson)
  if (value instanceof FeelRange || isFunctionLike(value)) {
    throw new TypeError(`a value of type ${feelTypeName(value)} cannot be stored in a variable`)
  }
  if (value === null || typeof value !== 'object') return value
  if (temporalTypeName(value) !== undefined) return display(value)
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toJson(entry)]))
}
