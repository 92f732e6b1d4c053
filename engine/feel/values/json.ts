import { spend } from '../budget.ts'
import { temporalJson } from './display.ts'
import { FeelFunction, FeelRange, feelTypeName, isContext } from './types.ts'

/** Zeebe takes messages of 4 MB at most; a value beyond is refused before it fills the memory. */
const longestText = 4_194_304
const deepest = 1_000

/**
 * A value as plain JSON: temporal values become their ISO text, no value becomes null, integers beyond 2^53 lose digits.
 *
 * @throws TypeError for functions and ranges, which have no JSON form, and for values too large to be stored
 */
export const toJson = (value: unknown): unknown => plain(value, { size: 0 }, 0, Number)

/**
 * As `toJson`, as text in which integers beyond 2^53 keep their digits.
 *
 * @throws TypeError as `toJson`
 */
export const toJsonText = (value: unknown): string => {
  let large = false
  const json = plain(value, { size: 0 }, 0, (integer) => {
    large = true
    return `${mark}${integer}`
  })
  const text = JSON.stringify(json)
  return large ? text.replaceAll(/"\\u0000int(-?\d+)"/g, '$1') : text
}

/** Reads JSON text; integers beyond 2^53 become bigints, so that they keep their digits. */
export const parseJson = (text: string): unknown => {
  if (!/\d{16}/.test(text)) return JSON.parse(text)
  const marked = text.replaceAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
    /^-?\d{16,34}$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"\\u0000int${token}"` : token,
  )
  return JSON.parse(marked, (_, value: unknown) =>
    typeof value === 'string' && /^\0int-?\d+$/.test(value) ? BigInt(value.slice(mark.length)) : value,
  )
}

const mark = '\0int'

const plain = (
  value: unknown,
  count: { size: number },
  depth: number,
  ofLarge: (integer: bigint) => unknown,
): unknown => {
  spend(1)
  count.size += typeof value === 'string' ? value.length + 2 : 2
  if (count.size > longestText || depth > deepest)
    throw new TypeError('a value is too large to be stored in a variable')
  if (value === null || typeof value !== 'object') return typeof value === 'bigint' ? ofLarge(value) : scalar(value)
  if (Array.isArray(value)) return value.map((item) => plain(item, count, depth + 1, ofLarge))
  if (!isContext(value)) return special(value)
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry, count, depth + 1, ofLarge)]))
}

const scalar = (value: unknown): unknown =>
  value === undefined || (typeof value === 'number' && !Number.isFinite(value)) ? null : value

const special = (value: unknown): string => {
  const text = temporalJson(value)
  if (text !== undefined) return text
  const known = value instanceof FeelRange || value instanceof FeelFunction ? feelTypeName(value) : typeof value
  throw new TypeError(`a value of type ${known} cannot be stored in a variable`)
}
