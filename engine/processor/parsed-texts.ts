import { parseJson } from '../feel/compile.ts'

/** Shorter texts are parsed faster than they are remembered. */
const short = 1000
/** Length of all texts that are remembered. */
const longest = 8 * 1024 * 1024

/**
 * Values of long variables that were read lately: each instance of a multi-instance body reads the whole collection again (MI1).
 * They are shared, so they are frozen.
 */
export class ParsedTexts {
  /** the one that was asked for last at the end */
  readonly #values = new Map<string, unknown>()
  #length = 0

  /** As `parseJson`, but what it gives may not be changed. */
  parse(text: string): unknown {
    if (text.length < short) return parseJson(text)
    const known = this.#values.get(text)
    const value = known ?? frozen(parseJson(text))
    this.#keep(text, value)
    return value
  }

  /** Someone has made the text of a list, out of one that was read here, and it will be read next. */
  remember(text: string, list: readonly unknown[]): void {
    if (text.length >= short) this.#keep(text, Object.freeze(list))
  }

  #keep(text: string, value: unknown): void {
    if (!this.#values.delete(text)) this.#length += text.length
    this.#values.set(text, value)
    for (const oldest of this.#values.keys()) {
      if (this.#length <= longest || oldest === text) return
      this.#values.delete(oldest)
      this.#length -= oldest.length
    }
  }
}

/** All the way down; without recursion, since JSON may be nested deeper than calls. */
const frozen = (value: unknown): unknown => {
  const open = [value].filter(isObject)
  for (let next = open.pop(); next; next = open.pop()) {
    Object.freeze(next)
    for (const part of Object.values(next)) if (isObject(part)) open.push(part)
  }
  return value
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
