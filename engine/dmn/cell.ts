import { constantOf, type Plain } from './constants.ts'
import { compileTests } from './tests.ts'
import type { Compiler } from './compiler.ts'
import type { Scope, Test } from './types.ts'

/**
 * An input entry of a rule. Cells that hold nothing but constants, a comparison with a number or an interval of numbers
 * are tested without FEEL as long as the value is a plain one: they are most of all cells, and tables may be large.
 */
export const compileCell = (text: string, scope: Scope, compiler: Compiler): Test => {
  if (text === '' || text === '-') return anything
  const simple = oneOf(text) ?? comparison(text) ?? interval(text) ?? noneOf(text)
  if (!simple) return compileTests(text, scope, compiler)
  let complete: Test | undefined
  return {
    matches: (value, lookup) => {
      const answer = isPlain(value) ? simple(value ?? null) : undefined
      if (answer !== undefined) return answer
      complete ??= compileTests(text, scope, compiler)
      return complete.matches(value, lookup)
    },
  }
}

const anything: Test = { matches: () => true }

const isPlain = (value: unknown): value is Plain | undefined =>
  value === null || value === undefined || ['string', 'number', 'boolean'].includes(typeof value)

/** Undefined: ask FEEL. */
type Simple = (value: Plain) => boolean | undefined

const number = String.raw`-?(?:\d{1,9}(?:\.\d{1,6})?|\.\d{1,6})`
const constant = String.raw`(?:"[^"\\]*"|${number}|true|false|null)`
const constants = new RegExp(String.raw`^\s*${constant}(?:\s*,\s*${constant})*\s*$`)

const listOf = (text: string): readonly Plain[] | undefined =>
  constants.test(text)
    ? (text.match(new RegExp(constant, 'g')) ?? []).map((one) => constantOf(one)?.value ?? null)
    : undefined

const oneOf = (text: string): Simple | undefined => {
  const listed = listOf(text)
  if (!listed) return undefined
  if (listed.length === 1) return (value) => value === listed[0]
  return (value) => listed.includes(value)
}

const noneOf = (text: string): Simple | undefined => {
  const inside = /^not\s*\((.*)\)$/s.exec(text)?.[1]
  const listed = inside === undefined ? undefined : listOf(inside)
  if (!listed) return undefined
  return (value) =>
    value === null || listed.every((one) => one === null || typeof one === typeof value)
      ? !listed.includes(value)
      : undefined
}

const comparisonPattern = new RegExp(String.raw`^(<=?|>=?)\s*(${number})$`)

const comparison = (text: string): Simple | undefined => {
  const [, operator, limit] = comparisonPattern.exec(text) ?? []
  return operator === undefined ? undefined : compare(operator, Number(limit))
}

const compare = (operator: string, limit: number): Simple => {
  switch (operator) {
    case '<':
      return (value) => typeof value === 'number' && value < limit
    case '<=':
      return (value) => typeof value === 'number' && value <= limit
    case '>':
      return (value) => typeof value === 'number' && value > limit
    default:
      return (value) => typeof value === 'number' && value >= limit
  }
}

const intervalPattern = new RegExp(String.raw`^([[\](])\s*(${number})\s*\.\.\s*(${number})\s*([[\])])$`)

const interval = (text: string): Simple | undefined => {
  const [, opening, from, to, closing] = intervalPattern.exec(text) ?? []
  if (opening === undefined) return undefined
  const above = compare(opening === '[' ? '>=' : '>', Number(from))
  const below = compare(closing === ']' ? '<=' : '<', Number(to))
  return (value) => above(value) === true && below(value) === true
}
