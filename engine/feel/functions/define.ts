import { FeelFunction, isContext, isList, isNumber, type FeelContext } from '../values/types.ts'
import type { FeelNumber } from '../values/numbers.ts'

/** A call that cannot be answered: it gives null and a warning with this reason. */
export class Failure {
  readonly reason: string

  constructor(reason: string) {
    this.reason = reason
  }
}

/** A built-in function; several of one name differ in their parameters. */
export interface Builtin {
  readonly parameters: readonly string[]
  /** the last parameter takes all further values as a list; the only one takes a list as it is too */
  readonly variadic: boolean
  readonly run: (values: readonly unknown[]) => unknown
}

export type Builtins = Readonly<Record<string, readonly Builtin[]>>

/** A parameter: its name, and how a value becomes what the function takes; undefined when it does not. */
export interface Parameter<T> {
  readonly name: string
  readonly read: (value: unknown) => T | undefined
}

type Values<P extends readonly Parameter<unknown>[]> = {
  [I in keyof P]: P[I] extends Parameter<infer T> ? T : never
}

/** Defines a function whose values are checked before it runs. */
export const define = <const P extends readonly Parameter<unknown>[]>(
  parameters: P,
  run: (...values: Values<P>) => unknown,
): Builtin => ({
  parameters: parameters.map(({ name }) => name),
  variadic: false,
  run: (given) => {
    const values = parameters.map(({ read }, index) => read(given[index] ?? null))
    // each parameter has read its own value, which the compiler cannot follow through `map`
    return values.includes(undefined) ? illegalArguments : run(...(values as Values<P>))
  },
})

/** Defines a function of any number of values: `sum(1, 2)` and `sum([1, 2])`. */
export const defineVariadic = (name: string, run: (values: readonly unknown[]) => unknown): Builtin => ({
  parameters: [name],
  variadic: true,
  run: ([values]) => (isList(values) ? run(values) : illegalArguments),
})

/** The caller knows the values and adds them to the reason. */
export const illegalArguments = new Failure('Illegal arguments')

const parameter =
  <T>(read: (value: unknown) => T | undefined) =>
  (name: string): Parameter<T> => ({ name, read })

const accept =
  <T>(accepts: (value: unknown) => value is T) =>
  (value: unknown): T | undefined =>
    accepts(value) ? value : undefined

const isText = (value: unknown): value is string => typeof value === 'string'

export const any = parameter<unknown>((value) => value)
export const text = parameter(accept(isText))
export const optionalText = parameter(accept((value): value is string | null => value === null || isText(value)))
/** a number as double, where digits beyond 2^53 mean nothing */
export const number = parameter((value) => (isNumber(value) ? Number(value) : undefined))
export const exactNumber = parameter<FeelNumber>(accept(isNumber))
export const list = parameter(accept(isList))
export const context = parameter<FeelContext>(accept(isContext))
export const func = parameter(accept((value): value is FeelFunction => value instanceof FeelFunction))
/** a parameter that only takes part in choosing the function: other values are refused */
export const only = <T>(name: string, accepts: (value: unknown) => value is T): Parameter<T> => ({
  name,
  read: accept(accepts),
})
