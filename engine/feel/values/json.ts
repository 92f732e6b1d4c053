import { spend } from '../budget.ts'
import { temporalJson } from './display.ts'
import { FeelFunction, FeelRange, feelTypeName, isContext, type FeelContext } from './types.ts'

/** Zeebe takes messages of 4 MB at most; a value beyond is refused before it fills the memory. */
const longestText = 4_194_304
const deepest = 1_000

/**
 * A value as plain JSON: temporal values become their ISO text, no value becomes null, integers beyond 2^53 lose digits.
 *
 * @throws TypeError for functions and ranges, which have no JSON form, and for values too large to be stored
 */
export const toJson = (value: unknown): unknown => new Plain(Number).of(value, 0)

/**
 * As `toJson`, as text in which integers beyond 2^53 keep their digits.
 *
 * @throws TypeError as `toJson`
 */
export const toJsonText = (value: unknown): string => {
  let large = false
  const plain = new Plain((integer) => {
    large = true
    return `${mark}${integer}`
  })
  const text = JSON.stringify(plain.of(value, 0))
  return large ? text.replaceAll(/"\\u0000int(-?\d+)"/g, '$1') : text
}

/** Text of a value that is plain JSON already, with integers beyond 2^53 as bigints. */
export const plainJsonText = (value: unknown): string => {
  try {
    return JSON.stringify(value)
  } catch (error) {
    // JSON.stringify refuses bigints, which are rare
    if (error instanceof TypeError) return toJsonText(value)
    throw error
  }
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

/** Copies a value as plain JSON and counts how long its text will be; some more for lists and contexts, which cost time. */
class Plain {
  #size = 0
  readonly #ofLarge: (integer: bigint) => unknown

  constructor(ofLarge: (integer: bigint) => unknown) {
    this.#ofLarge = ofLarge
  }

  of(value: unknown, depth: number): unknown {
    if (typeof value === 'string') return this.#counted(value, value.length + 2)
    if (typeof value !== 'object' || value === null)
      return this.#counted(typeof value === 'bigint' ? this.#ofLarge(value) : scalar(value), 2)
    if (depth > deepest) throw new TypeError('a value is nested too deeply to be stored in a variable')
    if (Array.isArray(value)) return this.#counted(value, 14).map((item) => this.of(item, depth + 1))
    return isContext(value) ? this.#context(value, depth) : this.#counted(special(value), 20)
  }

  #context(value: FeelContext, depth: number): unknown {
    const result: Record<string, unknown> = {}
    this.#counted(value, 14)
    for (const [key, entry] of Object.entries(value)) {
      const plain = this.of(entry, depth + 1)
      this.#counted(key, key.length + 4)
      if (key === '__proto__') Object.defineProperty(result, key, { value: plain, enumerable: true })
      else result[key] = plain
    }
    return result
  }

  #counted<T>(value: T, size: number): T {
    spend(1)
    this.#size += size
    if (this.#size > longestText) throw new TypeError('a value is too large to be stored in a variable')
    return value
  }
}

const scalar = (value: unknown): unknown =>
  value === undefined || (typeof value === 'number' && !Number.isFinite(value)) ? null : value

/** Functions and ranges have no JSON form. */
export class NoJsonForm extends TypeError {}

const special = (value: unknown): string => {
  const text = temporalJson(value)
  if (text !== undefined) return text
  const known = value instanceof FeelRange || value instanceof FeelFunction ? feelTypeName(value) : typeof value
  throw new NoJsonForm(`a value of type ${known} cannot be stored in a variable`)
}
