import { readNumber } from '../values/numbers.ts'
import type { Scanner } from './scanner.ts'

const numberPattern = /\d+(?:\.\d+)?|\.\d+/y
const stringPattern = /"((?:[^"\\]|\\[\s\S])*)"/y

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  "'": "'",
  '"': '"',
  '\\': '\\',
}

/** Takes a number when one is next. */
export const takeNumber = (s: Scanner): number | bigint | undefined => {
  if (!/[\d.]/.test(s.next)) return undefined
  const found = s.takeMatch(numberPattern)
  return found === null ? undefined : readNumber(found[0])
}

/** Takes a text in double quotes when one is next. Unknown escapes stay as they are: `"\d"` is a pattern for digits. */
export const takeString = (s: Scanner): string | undefined => {
  if (!s.isNext('"')) return undefined
  const found = s.takeMatch(stringPattern)
  if (found === null) return s.fail()
  const raw = found[1] ?? ''
  if (!raw.includes('\\')) return raw
  return raw.replaceAll(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|([\s\S]))/g,
    (all, short: string | undefined, long: string | undefined, char: string | undefined) => {
      const code = short ?? long
      if (code !== undefined) return codePoint(code) ?? all
      return escapes[char ?? ''] ?? all
    },
  )
}

const codePoint = (hex: string): string | undefined => {
  const code = Number.parseInt(hex, 16)
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined
}
