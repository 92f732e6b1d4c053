import { displayShort } from '../feel/values/display.ts'
import { toJsonText } from '../feel/values/json.ts'
import { add, type FeelNumber } from '../feel/values/numbers.ts'
import { isNumber } from '../feel/values/types.ts'
import { DecisionFailure } from './failure.ts'
import type { Aggregation, DecisionTable, Output } from './types.ts'

/** Values of the outputs of one rule, in the order of the table's outputs. */
export type Row = readonly unknown[]

/**
 * Result of a table from the rules that match.
 *
 * @param rows at least one; of FIRST only the first
 * @throws DecisionFailure in Zeebe's words when the policy does not allow this
 */
export const applyHitPolicy = (table: DecisionTable, rows: readonly Row[]): unknown => {
  const { hitPolicy, aggregation, outputs } = table
  switch (hitPolicy) {
    case 'UNIQUE':
      if (rows.length > 1)
        throw new DecisionFailure(
          `multiple values aren't allowed for UNIQUE hit policy. found: '${told(outputs, rows)}'`,
        )
      return single(outputs, rows)
    case 'ANY':
      return single(outputs, agreed(outputs, rows))
    case 'FIRST':
      return single(outputs, rows)
    case 'PRIORITY':
      return single(outputs, byPriority(outputs, rows))
    case 'OUTPUT ORDER':
      return byPriority(outputs, rows).map((row) => resultOf(outputs, row))
    case 'RULE ORDER':
      return rows.map((row) => resultOf(outputs, row))
    case 'COLLECT':
      return aggregation === undefined ? rows.map((row) => resultOf(outputs, row)) : aggregate(aggregation, rows)
  }
}

/** A table of one output gives its values as they are, a table of several a context by output name. */
export const resultOf = (outputs: readonly Output[], row: Row): unknown =>
  outputs.length === 1 ? row[0] : Object.fromEntries(outputs.map(({ name }, index) => [name, row[index] ?? null]))

const single = (outputs: readonly Output[], rows: readonly Row[]): unknown => resultOf(outputs, rows[0] ?? [])

const agreed = (outputs: readonly Output[], rows: readonly Row[]): readonly Row[] => {
  const distinct = new Map(rows.map((row) => [toJsonText(row), row] as const))
  if (distinct.size > 1) {
    throw new DecisionFailure(
      `different values aren't allowed for ANY hit policy. found: '${told(outputs, [...distinct.values()])}'`,
    )
  }
  return rows
}

/** The first output counts before the second; values that are not listed come last, in the order of the rules. */
const byPriority = (outputs: readonly Output[], rows: readonly Row[]): readonly Row[] => {
  const rank = ({ priorities }: Output, value: unknown): number => {
    const place = typeof value === 'string' || isNumber(value) ? priorities.indexOf(String(value)) : -1
    return place === -1 ? priorities.length : place
  }
  return rows.toSorted((one, other) => {
    for (const [index, output] of outputs.entries()) {
      const difference = rank(output, one[index]) - rank(output, other[index])
      if (difference !== 0) return difference
    }
    return 0
  })
}

const aggregate = (aggregation: Aggregation, rows: readonly Row[]): unknown => {
  if (aggregation === 'COUNT') return rows.length
  const numbers = rows.map(([value]) => {
    if (isNumber(value)) return value
    throw new DecisionFailure(`expected number but found '${displayShort(value)}'`)
  })
  if (aggregation === 'SUM') return numbers.reduce((sum, value) => add(sum, value))
  const isBetter = (one: FeelNumber, other: FeelNumber): boolean => (aggregation === 'MIN' ? one < other : one > other)
  return numbers.reduce((chosen, value) => (isBetter(value, chosen) ? value : chosen))
}

/** As Zeebe prints the rows that are too many. */
const told = (outputs: readonly Output[], rows: readonly Row[]): string => {
  const shown = rows.slice(0, 20).map((row) => {
    const values = outputs.map(({ name }, index) => `${name} -> ${displayShort(row[index])}`)
    return `Map(${values.join(', ')})`
  })
  return `List(${shown.join(', ')}${rows.length > shown.length ? ', …' : ''})`
}
