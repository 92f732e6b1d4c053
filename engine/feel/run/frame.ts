import { feelTypeName } from '../values/types.ts'
import { displayShort } from '../values/display.ts'

/** The part of an expression as a function of the variables around it. */
export type Run = (frame: Frame) => unknown

/** Variables of one scope at run time; the compiler knows which slot is which. */
export interface Frame {
  readonly root: Root
  readonly parent: Frame | undefined
  readonly slots: readonly unknown[]
}

export interface Warning {
  readonly type: string
  readonly message: string
}

/** A loop could warn a million times; nobody reads more than these. */
const mostWarnings = 50

const unread = Symbol('unread')

/** One evaluation: its variables, read when first needed, and its warnings. */
export class Root {
  readonly warnings: Warning[] = []
  readonly #names: readonly string[]
  readonly #lookup: (name: string) => unknown
  readonly #values: unknown[]
  #muted = false

  constructor(names: readonly string[], lookup: (name: string) => unknown) {
    this.#names = names
    this.#lookup = lookup
    this.#values = names.map(() => unread)
  }

  /** Value of a variable; null with a warning when it is missing. */
  read(index: number): unknown {
    const name = this.#names[index] ?? ''
    let value = this.#values[index]
    if (value === unread) {
      value = this.#lookup(name)
      this.#values[index] = value
    }
    if (value !== undefined) return value
    this.warn('NO_VARIABLE_FOUND', `No variable found with name '${name}'`)
    return null
  }

  warn(type: string, message: string): void {
    if (!this.#muted && this.warnings.length < mostWarnings) this.warnings.push({ type, message })
  }

  /** Runs without keeping warnings. */
  muted(run: () => unknown): unknown {
    const before = this.#muted
    this.#muted = true
    const value = run()
    this.#muted = before
    return value
  }
}

/** Boolean of an operand; null with a warning when it is something else, null too. */
export const booleanOf = (frame: Frame, value: unknown): boolean | null => {
  if (typeof value === 'boolean') return value
  expected(frame, 'boolean', value)
  return null
}

/** Warns of a value of the wrong type. */
export const expected = ({ root }: Frame, type: string, value: unknown): null => {
  root.warn('INVALID_TYPE', `Expected ${type} but found '${displayShort(value)}'`)
  return null
}

/** Name of a value's type as `instance of` knows it. */
export const typeOf = (value: unknown): string => typeNames[feelTypeName(value)]

const typeNames = {
  NULL: 'null',
  BOOLEAN: 'boolean',
  NUMBER: 'number',
  STRING: 'string',
  ARRAY: 'list',
  OBJECT: 'context',
  DATE: 'date',
  TIME: 'time',
  DATE_TIME: 'date and time',
  LOCAL_DATE_TIME: 'date and time',
  DURATION: 'days and time duration',
  PERIOD: 'years and months duration',
  INTERVAL: 'range',
  FUNCTION: 'function',
} as const
