import { defaultLimitMs, TooCostly, withinBudget } from './budget.ts'
import { AssertionError, FeelEvaluationError } from './errors.ts'
import { AssertionFailed } from './functions/boolean.ts'
import { Root, type Run, type Warning } from './run/frame.ts'

/** How expressions see the time, and how long one evaluation may take. */
export interface FeelOptions {
  /** epoch milliseconds, behind `now()` and `today()`; the system's clock without */
  readonly now?: () => number
  /** of `now()` and `today()`; UTC without */
  readonly timeZone?: string
  /** milliseconds that one evaluation may take; 70 without */
  readonly limitMs?: number
}

export interface Evaluation {
  /** JSON value, or a FEEL value (date, duration, function …) until `toJson` */
  readonly value: unknown
  /** `[TYPE] text`, as Zeebe prints them in incident messages (X2, X4) */
  readonly warnings: readonly string[]
}

/**
 * Runs a compiled expression once.
 *
 * @throws FeelEvaluationError when an assertion fails or the expression wants more time or memory than it may have
 */
export const runOnce = (
  source: string,
  run: Run,
  names: readonly string[],
  lookup: (name: string) => unknown,
  slots: readonly unknown[],
  limitMs = defaultLimitMs,
): Evaluation => {
  const root = new Root(names, lookup)
  try {
    const value = withinBudget(limitMs, () => run({ root, parent: undefined, slots }))
    return { value: value ?? null, warnings: textsOf(root.warnings) }
  } catch (error) {
    if (error instanceof AssertionFailed) throw new AssertionError(source, error.message, textsOf(root.warnings))
    throw new FeelEvaluationError(source, reasonOf(error), { cause: error })
  }
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof TooCostly) return error.message
  return error instanceof RangeError && error.message.startsWith('Maximum call stack')
    ? 'its values are nested too deeply'
    : error.message
}

const none: readonly string[] = []

/** A comparison with a variable that is missing says only that (X2). */
const textsOf = (warnings: readonly Warning[]): readonly string[] => {
  if (warnings.length === 0) return none
  const missing = warnings.findIndex(({ type }) => type === 'NO_VARIABLE_FOUND')
  return warnings
    .filter(({ type }, index) => type !== 'NOT_COMPARABLE' || missing === -1 || missing > index)
    .map(({ type, message }) => `[${type}] ${message}`)
}
