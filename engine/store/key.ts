import { createHash } from 'node:crypto'
import type { Interval } from './types.ts'

const separator = '\t'
const digits = 16
const zeros = Array.from({ length: digits + 1 }, (_, count) => '0'.repeat(count))

/** Text that orders as numbers do; for integers from 0 to 2^53. Engine keys have 16 digits by themselves. */
export const numberPart = (value: number): string => {
  const text = String(value > 0 ? Math.trunc(value) : 0)
  return text.length === digits ? text : (zeros[digits - text.length] ?? '') + text
}

/** The number that ends a column key. */
export const lastNumber = (key: string): number => Number(key.slice(key.lastIndexOf(separator) + 1))

/** The number that a column key starts with. */
export const firstNumber = (key: string): number => Number(key.slice(0, digits))

const plain = /^(?!#)[\x20-\x7e]{0,160}$/

/** Text of others (names, correlation keys) may be long or hold any character: such parts enter the key as their hash. */
const textPart = (value: string): string =>
  plain.test(value) ? value : `#${createHash('sha256').update(value).digest('hex')}`

const partOf = (part: string | number): string => (typeof part === 'number' ? numberPart(part) : textPart(part))

/** Key of a column entry: its parts in order. Keys with the same leading parts are neighbours. */
export const k = (first: string | number, ...rest: readonly (string | number)[]): string => {
  let key = partOf(first)
  for (const part of rest) key += separator + partOf(part)
  return key
}

/** All keys that start with these parts and have more of them. */
export const under = (...parts: readonly (string | number)[]): Interval => {
  let prefix = ''
  for (const part of parts) prefix += partOf(part) + separator
  return { from: prefix, to: `${prefix}\uffff` }
}

/** Keys of an index ordered by an instant, up to and including that instant. */
export const upTo = (instantMs: number): Interval => ({ from: '', to: k(instantMs + 1) })

/** The first part of a column key, with what ends it; as `under` of that part begins. */
export const firstPart = (key: string): string => key.slice(0, key.indexOf(separator) + 1)

/** Whether the interval is `under` exactly one part. */
export const isUnderOnePart = ({ from, to }: Interval): boolean =>
  to.length === from.length + 1 && from.indexOf(separator) === from.length - 1 && from !== '' && to.startsWith(from)
