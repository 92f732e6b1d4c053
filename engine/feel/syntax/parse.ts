import type { Node, TestNode } from './ast.ts'
import { takeControl } from './parse-control.ts'
import { parseArithmetic, parseDisjunction } from './parse-operators.ts'
import { Scanner } from './scanner.ts'
import { parseUnaryTests as parseTestsOf, type Grammar } from './parse-tests.ts'
import { parseValue } from './parse-value.ts'

const grammar: Grammar = {
  expression: (s) => s.nested(() => takeControl(s, grammar) ?? parseDisjunction(s, grammar)),
  arithmetic: (s) => parseArithmetic(s, grammar),
  value: (s) => parseValue(s, grammar),
}

/**
 * Reads a FEEL expression.
 *
 * @throws FeelSyntaxError with the place of the fault
 */
export const parseExpression = (source: string): Node => parsed(source, grammar.expression)

/**
 * Reads FEEL unary tests, the cell of a decision table.
 *
 * @throws FeelSyntaxError with the place of the fault
 */
export const parseUnaryTests = (source: string): TestNode => parsed(source, (s) => parseTestsOf(s, grammar))

const parsed = <T>(source: string, read: (s: Scanner) => T): T => {
  const s = new Scanner(source)
  const result = read(s)
  return s.done ? result : s.fail()
}
