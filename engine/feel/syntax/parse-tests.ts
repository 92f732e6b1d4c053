import type { CompareOperator, Node, TestNode } from './ast.ts'
import type { Scanner } from './scanner.ts'

/** The parts of the grammar that refer to each other. */
export interface Grammar {
  readonly expression: (s: Scanner) => Node
  readonly arithmetic: (s: Scanner) => Node
  readonly value: (s: Scanner) => Node
}

const comparisons: readonly CompareOperator[] = ['<=', '>=', '<', '>']
const booleanTest = /(true|false)(?=\s*(?:[,)]|$))/y

/** A cell of a decision table: `-`, tests between commas, or `not(…)` around them. */
export const parseUnaryTests = (s: Scanner, g: Grammar): TestNode => {
  s.inTest = true
  if (s.source.trim() === '-') {
    s.take('-')
    return { kind: 'any' }
  }
  const start = s.at
  if (s.takeWord('not') && s.take('(')) {
    const test = parseTests(s, g)
    if (s.take(')') && s.done) return { kind: 'not', test }
    s.at = start
  }
  return parseTests(s, g)
}

/** What stands behind `in`: one test, or several in brackets. */
export const takeTestsAfterIn = (s: Scanner, g: Grammar): TestNode => {
  const outside = s.inTest
  s.inTest = true
  const tests = s.nested(() => (s.isNext('(') ? parseBracket(s, g) : parseTest(s, g)))
  s.inTest = outside
  return tests
}

/** `(1..5)` and `(1, > 5)` begin alike. */
const parseBracket = (s: Scanner, g: Grammar): TestNode => {
  s.expect('(')
  const tests = parseTests(s, g)
  if (tests.kind === 'matches' && s.take('..')) {
    const end = g.arithmetic(s)
    const range = { kind: 'range', start: tests.expression, end, startIncluded: false } as const
    return { kind: 'within', range: { ...range, endIncluded: takeRangeEnd(s) } }
  }
  s.expect(')')
  return tests
}

const parseTests = (s: Scanner, g: Grammar): TestNode => {
  const first = parseTest(s, g)
  if (!s.isNext(',')) return first
  const tests = [first]
  while (s.take(',')) tests.push(parseTest(s, g))
  return { kind: 'oneOf', tests }
}

const parseTest = (s: Scanner, g: Grammar): TestNode => {
  const boolean = s.takeMatch(booleanTest)?.[1]
  if (boolean !== undefined)
    return { kind: 'compares', operator: '=', operand: { kind: 'literal', value: boolean === 'true' } }
  const expression = g.expression(s)
  if (expression.kind === 'test') return expression.test
  return expression.kind === 'range' ? { kind: 'within', range: expression } : { kind: 'matches', expression }
}

/** `> 5` where an operand would stand; undefined outside tests or when another thing is next. */
export const takeTestAsOperand = (s: Scanner, g: Grammar): Node | undefined => {
  if (!s.inTest) return undefined
  const operator = comparisons.find((one) => s.take(one))
  return operator && { kind: 'test', test: { kind: 'compares', operator, operand: g.arithmetic(s) } }
}

/** Takes the bracket that closes a range; returns whether the end belongs to it. */
export const takeRangeEnd = (s: Scanner): boolean => {
  if (s.take(']')) return true
  if (!s.take(')')) s.expect('[')
  return false
}
