import { runOnce, type Evaluation, type FeelOptions } from './run-once.ts'
import { builtinFunctions } from './functions/builtin-functions.ts'
import { compileTests } from './run/compile.ts'
import { parseUnaryTests } from './syntax/parse.ts'

export interface UnaryTests {
  readonly source: string
  /** variables that the tests may read; the input, `?`, is none */
  readonly names: readonly string[]
  /**
   * Whether the input passes; null when that cannot be told, e.g. because types do not compare.
   *
   * @param lookup current value of a variable by name, undefined when absent
   * @throws FeelEvaluationError
   */
  test(input: unknown, lookup: (name: string) => unknown): boolean | null
  /** As `test`, with the warnings; `value` is what `test` gives. */
  evaluate(input: unknown, lookup: (name: string) => unknown): Evaluation & { readonly value: boolean | null }
}

/**
 * Compiles the cell of a decision table: `-`, `> 5`, `[1..3]`, `"a", "b"`, `not(…)`, `contains(?, "x")` and so on.
 * Numbers, comparisons, limits and warnings are those of `compileExpression`.
 *
 * @throws FeelSyntaxError
 */
export const compileUnaryTests = (
  text: string,
  { now = Date.now, timeZone = 'UTC', limitMs }: FeelOptions = {},
): UnaryTests => {
  const source = text.trim()
  const { run, names } = compileTests(parseUnaryTests(source), builtinFunctions(now, timeZone))
  const evaluate: UnaryTests['evaluate'] = (input, lookup) => {
    const { value, warnings } = runOnce(source, run, names, lookup, [input ?? null], limitMs)
    return { value: typeof value === 'boolean' ? value : null, warnings }
  }
  return { source, names, evaluate, test: (input, lookup) => evaluate(input, lookup).value }
}
