import {
  feelTypeName,
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
      return text === undefined ? undefined : ctx.parsed.parse(text)
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

/**
 * Text of a value of one of these types; temporal values are ISO text.
 *
 * @throws Fault EXTRACT_VALUE_ERROR
 */
export const evaluateText = (
  ctx: Context,
  expression: Expression,
  scopeKey: number,
  types: readonly FeelTypeName[],
): string => {
  const { value, warnings } = evaluate(ctx, expression, scopeKey)
  // static digits are a number to FEEL, but a literal text to whoever wrote them
  if (expression.isStatic) return expression.source
  return types.includes(feelTypeName(value))
    ? String(storable(() => toJson(value)))
    : wrongType(expression, types, value, warnings)
}

/** As `evaluateText`; undefined for null. */
export const evaluateOptionalText = (...given: Parameters<typeof evaluateText>): string | undefined => {
  const [ctx, expression, scopeKey] = given
  const { value } = evaluate(ctx, expression, scopeKey)
  return value === null || value === undefined ? undefined : evaluateText(...given)
}

/** Correlation key: a string, or a number as its text (X3). */
export const evaluateCorrelationKey = (ctx: Context, expression: Expression, scopeKey: number): string => {
  const { value, warnings } = evaluate(ctx, expression, scopeKey)
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(Math.trunc(value))
  if (typeof value === 'bigint') return String(value)
  throw new Fault(
    'EXTRACT_VALUE_ERROR',
    `Failed to extract the correlation key for '${expression.source}': The value must be either a string or a number, but was '${typeName(value)}'.${told(warnings)}`,
  )
}

/** @throws Fault EXTRACT_VALUE_ERROR with Zeebe's text (X2) */
export const wrongType = (
  expression: Expression,
  expected: FeelTypeName | readonly FeelTypeName[],
  value: unknown,
  warnings: readonly string[],
): never => {
  const all = typeof expected === 'string' ? [expected] : expected
  const isOne = all.length === 1
  const types = isOne ? `'${all[0]}'` : `one of '[${all.join(', ')}]'`
  // after a list Zeebe ends without a full stop
  const end = isOne || warnings.length > 0 ? '.' : ''
  throw new Fault(
    'EXTRACT_VALUE_ERROR',
    `Expected result of the expression '${expression.source}' to be ${types}, but was '${typeName(value)}'${end}${told(warnings)}`,
  )
}

const told = (warnings: readonly string[]): string =>
  warnings.length === 0 ? '' : ` The evaluation reported the following warnings:\n${warnings.join('\n')}`

const typeName = (value: unknown): string => feelTypeName(value ?? null)
