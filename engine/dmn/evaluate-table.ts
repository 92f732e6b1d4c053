import { spend } from '../feel/budget.ts'
import { applyHitPolicy, type Row } from './hit-policy.ts'
import type { DecisionTable, Lookup, Output, Rule } from './types.ts'

export interface EvaluatedInput {
  readonly id: string
  readonly name: string
  readonly value: unknown
}

export interface MatchedRule {
  readonly id: string
  /** 1-based place in the table */
  readonly index: number
  readonly outputs: readonly { readonly id: string; readonly name: string; readonly value: unknown }[]
}

/** What a table looked at, as far as it came; filled while it is evaluated, so that a failure tells it too. */
export interface TableTrace {
  inputs: readonly EvaluatedInput[]
  rules: readonly MatchedRule[]
}

/**
 * @throws DecisionFailure when the hit policy does not allow the matches
 * @throws FeelEvaluationError, TooCostly
 */
export const evaluateTable = (table: DecisionTable, lookup: Lookup, trace: TableTrace): unknown => {
  const values = table.inputs.map(({ expression }) => expression.evaluate(lookup) ?? null)
  trace.inputs = table.inputs.map(({ id, name }, index) => ({ id, name, value: values[index] }))
  const matches = matching(table, values, lookup)
  if (matches.length === 0) return fallback(table.outputs, lookup)
  const rows = matches.map(({ rule }): Row => rule.outputs.map((output) => output.evaluate(lookup) ?? null))
  trace.rules = matches.map(({ rule, index }, match) => ({
    id: rule.id,
    index: index + 1,
    outputs: table.outputs.map(({ id, label }, place) => ({ id, name: label, value: rows[match]?.[place] })),
  }))
  return applyHitPolicy(table, rows)
}

const matching = (
  { rules, hitPolicy }: DecisionTable,
  values: readonly unknown[],
  lookup: Lookup,
): readonly { readonly rule: Rule; readonly index: number }[] => {
  const found: { rule: Rule; index: number }[] = []
  for (const [index, rule] of rules.entries()) {
    spend(1)
    if (!rule.tests.every((test, place) => test.matches(values[place], lookup))) continue
    found.push({ rule, index })
    if (hitPolicy === 'FIRST') break
  }
  return found
}

/** Default outputs: a single one is the result itself, as in Zeebe; none at all is null. */
const fallback = (outputs: readonly Output[], lookup: Lookup): unknown => {
  const given = outputs.flatMap(({ name, fallback: formula }) =>
    formula ? [[name, formula.evaluate(lookup) ?? null] as const] : [],
  )
  if (given.length === 0) return null
  return given.length === 1 ? given[0]?.[1] : Object.fromEntries(given)
}
