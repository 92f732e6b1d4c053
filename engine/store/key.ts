import { createHash } from 'node:crypto'
import type { Interval } from './types.ts'

const separator = '\t'
const digits = 11

/** Text that orders as numbers do; for integers from 0 to 2^53. */
const numberPart = (value: number): string => Math.max(0, Math.trunc(value)).toString(36).padStart(digits, '0')

/** Text of others (names, correlation keys) may be long or hold any character: such parts enter the key as their hash. */
const textPart = (value: string): string =>
  /^(?!#)[\x20-\x7e]{0,160}$/.test(value) ? value : `#${createHash('sha256').update(value).digest('hex')}`

/** Key of a column entry: its parts in order. Keys with the same leading parts are neighbours. */
export const k = (...parts: readonly (string | number)[]): string => {
  let key = ''
  for (const [index, part] of parts.entries()) {
    if (index > 0) key += separator
    key += typeof part === 'number' ? numberPart(part) : textPart(part)
  }
  return key
}

/** All keys that start with these parts and have more of them. */
export const under = (...parts: readonly (string | number)[]): Interval => {
  const prefix = parts.length === 0 ? '' : k(...parts) + separator
  return { from: prefix, to: `${prefix}\uffff` }
}

/** Keys of an index ordered by an instant, up to and including that instant. */
export const upTo = (instantMs: number): Interval => ({ from: '', to: k(instantMs + 1) })
