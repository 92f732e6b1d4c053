import {
  feelTypeName,
  parseJson,
  toJson,
  toJsonText,
  type Evaluation,
  type Expression,
  type FeelTypeName,
} from '../feel/compile.ts'
import type { Context } from '../processor/context.ts'
import { Fault } from './fault.ts'
import { lookupText } from './variables.ts'

/** Values that shadow the scope's variables, e.g. the counters of a multi-instance body. */
export type Extra = Readonly<Record<string, unknown>>

/**
 * Evaluates an expression with the variables that a scope sees (X5).
 *
 * @throws Fault EXTRACT_VALUE_ERROR when it fails
 */
export const evaluate = (ctx: Context, expression: Expression, scopeKey: number, extra: Extra = {}): Evaluation => {
  try {
    return expression.evaluate((name) => {
      if (Object.hasOwn(extra, name)) return extra[name]
      const text = lookupText(ctx, scopeKey, name)
      return text === undefined ? undefined : parseJson(text)
    })
  } catch (error) {
    throw new Fault('EXTRACT_VALUE_ERROR', error instanceof Error ? error.message : String(error))
  }
}

/** As `evaluate`, as JSON value: temporal values are ISO text. */
export const evaluateJson = (ctx: Context, expression: Expression, scopeKey: number, extra?: Extra): unknown => {
  const { value } = evaluate(ctx, expression, scopeKey, extra)
  return storable(() => toJson(value))
}

/**
 * Text of a variable for an evaluated value.
 *
 * @throws Fault EXTRACT_VALUE_ERROR when it has no JSON form or is too large
 */
export const variableText = (value: unknown): string => storable(() => toJsonText(value))

const storable = <T>(convert: () => T): T => {
  try {
    return convert()
  } catch (error) {
    throw new Fault('EXTRACT_VALUE_ERROR', error instanceof Error ? error.message : String(error))
  }
}

export const evaluateString = (ctx: Context, expression: Expression, scopeKey: number): string => {
  const { value, warnings } = evaluate(ctx, expression, scopeKey)
  return typeof value === 'string' ? value : wrongType(expression, 'STRING', value, warnings)
}

export const evaluateNumber = (ctx: Context, expression: Expression, scopeKey: number): number => {
  const { value, warnings } = evaluate(ctx, expression, scopeKey)
  const number = expression.isStatic || typeof value === 'bigint' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number)
    ? number
    : wrongType(expression, 'NUMBER', value, warnings)
}

/** A condition on a missing variable is an incident, not false (X2). */
export const evaluateBoolean = (ctx: Context, expression: Expression, scopeKey: number, extra?: Extra): boolean => {
  const { value, warnings } = evaluate(ctx, expression, scopeKey, extra)
  return typeof value === 'boolean' ? value : wrongType(expression, 'BOOLEAN', value, warnings)
}

export const evaluateList = (ctx: Context, expression: Expression, scopeKey: number): readonly unknown[] => {
  const { value, warnings } = evaluate(ctx, expression, scopeKey)
  return Array.isArray(value) ? value : wrongType(expression, 'ARRAY', value, warnings)
}

/** Text of a string or temporal value; undefined for null. */
export const evaluateText = (
  ctx: Context,
  expression: Expression,
  scopeKey: number,
  expected: string,
): string | undefined => {
  const { value, warnings } = evaluate(ctx, expression, scopeKey)
  if (value === null || value === undefined) return undefined
  // static digits are a number to FEEL, but a literal text to whoever wrote them
  if (expression.isStatic) return expression.source
  const json = storable(() => toJson(value))
  return typeof json === 'string' ? json : wrongType(expression, expected, value, warnings)
}

/** Text of a value that must have one of several types. */
export const evaluateOneOf = (
  ctx: Context,
  expression: Expression,
  scopeKey: number,
  types: readonly FeelTypeName[],
): string => {
  if (expression.isStatic) return expression.source
  const { value, warnings } = evaluate(ctx, expression, scopeKey)
  const json = types.includes(feelTypeName(value)) ? toJson(value) : undefined
  return typeof json === 'string' ? json : wrongType(expression, types, value, warnings)
}

/** Correlation key: a string, or a number as its text (X3). */
export const evaluateCorrelationKey = (
  ctx: Context,
  expression: Expression,
  scopeKey: number,
  messageName: string,
): string => {
  const { value } = evaluate(ctx, expression, scopeKey)
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(Math.trunc(value))
  if (typeof value === 'bigint') return String(value)
  throw new Fault(
    'EXTRACT_VALUE_ERROR',
    `Failed to extract the correlation key for '${messageName}': The value must be either a string or a number, but was '${feelTypeName(value)}'.`,
  )
}

export const wrongType = (
  expression: Expression,
  expected: string | readonly string[],
  value: unknown,
  warnings: readonly string[],
): never => {
  const told = warnings.length === 0 ? '' : `. The evaluation reported the following warnings:\n${warnings.join('\n')}`
  const [only, ...others] = typeof expected === 'string' ? [expected] : expected
  const wanted = others.length === 0 ? `'${only ?? ''}'` : `one of '[${[only, ...others].join(', ')}]'`
  throw new Fault(
    'EXTRACT_VALUE_ERROR',
    `Expected result of the expression '${expression.source}' to be ${wanted}, but was '${feelTypeName(value)}'${told}`,
  )
}
