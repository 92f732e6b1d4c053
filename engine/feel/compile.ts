import { evaluate, FeelFunction } from 'feelin'
import { AssertionFailed, camundaFunctions } from './builtins.ts'
import { FeelEvaluationError, FeelSyntaxError } from './errors.ts'
import { operators } from './operators.ts'
import { rewrite } from './rewrite.ts'

export { FeelEvaluationError, FeelSyntaxError } from './errors.ts'
export { feelTypeName, toJson, type FeelTypeName } from './values.ts'

export interface Evaluation {
  /** plain JSON-able value; temporal values stay FEEL objects until `toJson` */
  readonly value: unknown
  /** `[TYPE] text`, as Zeebe prints them in incident messages (X2, X4) */
  readonly warnings: readonly string[]
}

export interface Expression {
  /** the expression without its `=`; the text itself when it is static */
  readonly source: string
  readonly isStatic: boolean
  /** variables that the expression may read */
  readonly names: readonly string[]
  /**
   * @param lookup current value of a variable by name, undefined when absent
   * @throws FeelEvaluationError
   */
  evaluate(lookup: (name: string) => unknown): Evaluation
}

/** Rule X1: what Java's BigDecimal reads is a number. */
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/**
 * Compiles an attribute's text once: `=…` is FEEL, all else a static string or number (X1).
 * An evaluation costs a few microseconds, however many variables there are.
 *
 * @param options.now epoch milliseconds, behind `now()` and `today()`
 * @throws FeelSyntaxError
 */
export const compileExpression = (text: string, options: { readonly now?: () => number } = {}): Expression => {
  const match = /^=(.+)$/s.exec(text)
  if (match === null) return compileStatic(text)
  return compileFeel((match[1] ?? '').trim(), options.now ?? Date.now)
}

const compileStatic = (text: string): Expression => {
  const evaluation: Evaluation = { value: decimal.test(text) ? Number(text) : text, warnings: [] }
  return { source: text, isStatic: true, names: [], evaluate: () => evaluation }
}

/** What feelin says of a doubtful evaluation. */
interface RawWarning {
  readonly type: string
  readonly message: string
}

const compileFeel = (source: string, now: () => number): Expression => {
  const functions = camundaFunctions(now)
  const { text, names, calls } = rewrite(source, functions)
  const shared: { warnings: RawWarning[] } = { warnings: [] }
  const context: Record<string, unknown> = operators((type, message) => shared.warnings.push({ type, message }))
  for (const [alias, name] of calls) context[alias] = functions[name] ?? evaluate(name).value
  const run = toFunction(source, text, names, context, shared)
  return {
    source,
    isStatic: false,
    names,
    evaluate: (lookup) => {
      // feelin shares this list between all calls of a compiled function
      shared.warnings.length = 0
      const value = call(source, run, names.map(lookup))
      return { value, warnings: shared.warnings.length === 0 ? [] : shared.warnings.flatMap(toZeebeText) }
    },
  }
}

/**
 * feelin has no compiler: it gives a FEEL function literal as value, and that function can be called again and again.
 * The parameters get the variables' true names afterwards, since a literal cannot name backticked ones.
 */
const toFunction = (
  source: string,
  text: string,
  names: readonly string[],
  context: Record<string, unknown>,
  shared: { warnings: RawWarning[] },
): FeelFunction => {
  const parameters = names.map((_, index) => `__p${index}`)
  const { value, warnings } = parse(source, `function(${parameters.join(', ')}) ${text}`, context)
  if (!(value instanceof FeelFunction)) throw new FeelSyntaxError(source, 'it is no expression')
  for (const [index, name] of names.entries()) value.parameterNames[index] = name
  shared.warnings = warnings
  return value
}

const parse = (source: string, text: string, context: Record<string, unknown>): ReturnType<typeof evaluate> => {
  try {
    return evaluate(text, context, 'camunda')
  } catch (error) {
    throw new FeelSyntaxError(source, error instanceof Error ? error.message : String(error))
  }
}

const call = (source: string, run: FeelFunction, values: readonly unknown[]): unknown => {
  try {
    return run.fn(...values)
  } catch (error) {
    if (error instanceof AssertionFailed) throw new FeelEvaluationError(source, error.message, { cause: error })
    throw new FeelEvaluationError(source, error instanceof Error ? error.message : String(error), { cause: error })
  }
}

const toZeebeText = (warning: RawWarning, index: number, all: readonly RawWarning[]): readonly string[] => {
  const missing = nameOf(warning)
  if (missing !== undefined) {
    return all[index + 1]?.type === 'NO_FUNCTION_FOUND'
      ? []
      : [`[${warning.type}] No variable found with name '${missing}'`]
  }
  if (warning.type === 'NO_FUNCTION_FOUND') {
    const previous = all[index - 1]
    const name = previous && nameOf(previous)
    if (name !== undefined) return [`[${warning.type}] No function found with name '${name}'`]
  }
  // a comparison with a variable that is missing says only that (X2)
  const followsMissing =
    warning.type === 'NOT_COMPARABLE' && all.slice(0, index).some((one) => nameOf(one) !== undefined)
  return followsMissing ? [] : [`[${warning.type}] ${warning.message}`]
}

const nameOf = (warning: RawWarning): string | undefined =>
  warning.type === 'NO_VARIABLE_FOUND' ? /^Variable '(.*)' not found$/s.exec(warning.message)?.[1] : undefined
