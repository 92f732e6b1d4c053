import type { CompareOperator, Node, Operation } from './ast.ts'
import type { Scanner } from './scanner.ts'
import { takeTestAsOperand, takeTestsAfterIn, type Grammar } from './parse-tests.ts'

const comparisons: readonly CompareOperator[] = ['<=', '>=', '<', '>', '!=', '=']
const typeName =
  /years and months duration|days and time duration|date and time|date time|year-month-duration|day-time-duration|[\p{L}_][\p{L}\p{Nd}_]*(?:\.[\p{L}_][\p{L}\p{Nd}_]*)*/uy

/** `a or b and c …`: everything that is no `if`, `for`, `some` or `every`. */
export const parseDisjunction = (s: Scanner, g: Grammar): Node =>
  parseLogic(s, 'or', () => parseLogic(s, 'and', () => parseComparison(s, g)))

const parseLogic = (s: Scanner, operator: 'and' | 'or', parse: () => Node): Node => {
  const first = parse()
  if (s.peekWord() !== operator) return first
  const operands = [first]
  while (s.takeWord(operator)) operands.push(parse())
  return { kind: 'logic', operator, operands }
}

/** At most one comparison: `a = b = c` is none. */
const parseComparison = (s: Scanner, g: Grammar): Node => {
  const test = takeTestAsOperand(s, g)
  if (test !== undefined) return test
  const left = g.arithmetic(s)
  const operator = comparisons.find((one) => s.take(one))
  if (operator !== undefined) return { kind: 'compare', operator, left, right: g.arithmetic(s) }
  if (s.takeWord('between')) return parseBetween(s, g, left)
  if (s.takeWord('in')) return { kind: 'in', value: left, tests: takeTestsAfterIn(s, g) }
  if (!s.takeWord('instance')) return left
  s.expectWord('of')
  const type = s.takeMatch(typeName)?.[0]
  return type === undefined ? s.fail() : { kind: 'instance', value: left, type }
}

const parseBetween = (s: Scanner, g: Grammar, value: Node): Node => {
  const low = g.arithmetic(s)
  s.expectWord('and')
  return { kind: 'between', value, low, high: g.arithmetic(s) }
}

/** Sums of products of powers; operators of one level go from left to right, powers too. */
export const parseArithmetic = (s: Scanner, g: Grammar): Node =>
  parseLevel(s, ['+', '-'], () => parseLevel(s, ['*', '/'], () => parseLevel(s, ['**'], () => parseNegation(s, g))))

const parseLevel = (s: Scanner, operators: readonly Operation['operator'][], parse: () => Node): Node => {
  const first = parse()
  const rest: Operation[] = []
  for (let operator = takeOperator(s, operators); operator !== undefined; operator = takeOperator(s, operators))
    rest.push({ operator, operand: parse() })
  return rest.length === 0 ? first : { kind: 'arithmetic', first, rest }
}

const takeOperator = (s: Scanner, operators: readonly Operation['operator'][]): Operation['operator'] | undefined => {
  if (operators.includes('*') && s.isNext('**')) return undefined
  return operators.find((one) => s.take(one))
}

const parseNegation = (s: Scanner, g: Grammar): Node =>
  s.take('-') ? { kind: 'negate', operand: s.nested(() => parseNegation(s, g)) } : g.value(s)
