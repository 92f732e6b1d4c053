import { FeelSyntaxError } from '../errors.ts'

/** Longest text of one expression. */
const longest = 32_768
/** How deep brackets, functions and branches may nest. */
const deepest = 300

const space = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y
const word = /[\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Mn}\p{Mc}\p{Nd}]*/uy

/** Reads an expression's text from left to right; blanks and comments are passed over before each token. */
export class Scanner {
  readonly source: string
  at = 0
  /** inside a unary test, where `?` and `> 5` have a meaning */
  inTest = false
  #depth = 0
  #wordAt = -1
  #word: string | undefined

  /** @throws FeelSyntaxError when the text is longer than any expression should be */
  constructor(source: string) {
    if (source.length > longest)
      throw new FeelSyntaxError(source, `it has ${source.length} characters, and at most ${longest} are allowed`)
    this.source = source
    this.skip()
  }

  get done(): boolean {
    return this.at >= this.source.length
  }

  /** Next character, empty at the end. */
  get next(): string {
    return this.source[this.at] ?? ''
  }

  isNext(symbol: string): boolean {
    return this.source.startsWith(symbol, this.at)
  }

  /** Takes a symbol when it is next. */
  take(symbol: string): boolean {
    if (!this.isNext(symbol)) return false
    this.at += symbol.length
    this.skip()
    return true
  }

  /** @throws FeelSyntaxError when it is not next */
  expect(symbol: string): void {
    if (!this.take(symbol)) this.fail()
  }

  /** Next word without taking it. */
  peekWord(): string | undefined {
    if (this.#wordAt !== this.at) {
      this.#wordAt = this.at
      this.#word = this.match(word)?.[0]
    }
    return this.#word
  }

  /** Takes a keyword when it is the next word. */
  takeWord(keyword: string): boolean {
    if (this.peekWord() !== keyword) return false
    this.at += keyword.length
    this.skip()
    return true
  }

  /** @throws FeelSyntaxError when it is not next */
  expectWord(keyword: string): void {
    if (!this.takeWord(keyword)) this.fail()
  }

  /** What a sticky pattern finds here, without taking it. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    return pattern.exec(this.source)
  }

  /** Takes what a sticky pattern finds here. */
  takeMatch(pattern: RegExp): RegExpExecArray | null {
    const found = this.match(pattern)
    if (found === null) return null
    this.at += found[0].length
    this.skip()
    return found
  }

  skip(): void {
    if (this.next > ' ' && this.next !== '/' && this.next < '\u007f') return
    space.lastIndex = this.at
    space.test(this.source)
    this.at = Math.max(this.at, space.lastIndex)
  }

  /**
   * Reads something that may contain itself.
   *
   * @throws FeelSyntaxError when it does so too often
   */
  nested<T>(read: () => T): T {
    if (++this.#depth > deepest)
      throw new FeelSyntaxError(this.source, `it is nested more than ${deepest} deep at ${this.#place()}`)
    const result = read()
    this.#depth--
    return result
  }

  /** @throws FeelSyntaxError always, with the place and what stands there */
  fail(): never {
    const found = this.source.slice(this.at, this.at + 10)
    const what = found === '' ? 'incomplete expression' : `unexpected "${found}"`
    throw new FeelSyntaxError(this.source, `${what} at ${this.#place()}`)
  }

  #place(): string {
    const lines = this.source.slice(0, this.at).split('\n')
    return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
  }
}
