import type { CompareOperator, Node, RangeNode, TestNode } from '../syntax/ast.ts'
import { isEqual, order } from '../values/compare.ts'
import { displayShort } from '../values/display.ts'
import { FeelRange, isList } from '../values/types.ts'
import type { Compiler } from './compiler.ts'
import { booleanOf, type Frame, type Run } from './frame.ts'
import { compared } from './operators.ts'
import { compileLocal, inner, type Scope } from './scope.ts'

/** Name of the slot that holds what is tested; no variable can have it. */
export const inputName = '?'

type Of<Kind extends Node['kind']> = Extract<Node, { readonly kind: Kind }>

/** `?` outside of a test has no meaning. */
export class NoInput extends Error {}

export const compileInput = (scope: Scope | undefined): Run =>
  compileLocal(inputName, scope) ??
  (() => {
    throw new NoInput("No input value available. '?' can only be used inside an unary-test expression.")
  })

export const compileIn = (c: Compiler, { value, tests }: Of<'in'>, scope: Scope | undefined): Run => {
  const run = c.compile(value, scope)
  const test = compileTest(c, tests, inner(scope, [inputName]))
  return (frame) => test({ root: frame.root, parent: frame, slots: [run(frame)] })
}

/** Compiles a test of the input, which the scope must know. */
export const compileTest = (c: Compiler, test: TestNode, scope: Scope | undefined): Run => {
  switch (test.kind) {
    case 'any':
      return () => true
    case 'compares':
      return compileCompares(c, test.operator, test.operand, scope)
    case 'within':
      return compileWithin(c, test.range, scope)
    case 'matches':
      return compileMatches(c, test.expression, scope)
    case 'oneOf':
      return compileOneOf(test.tests.map((one) => compileTest(c, one, scope)))
    case 'not': {
      const run = compileTest(c, test.test, scope)
      return (frame) => {
        const value = booleanOf(frame, run(frame))
        return value === null ? null : !value
      }
    }
  }
}

const compileCompares = (c: Compiler, operator: CompareOperator, operand: Node, scope: Scope | undefined): Run => {
  const [input, run] = [compileInput(scope), c.compile(operand, scope)]
  return (frame) => compared(frame, operator, input(frame), run(frame))
}

const compileWithin = (c: Compiler, range: RangeNode, scope: Scope | undefined): Run => {
  const [input, start, end] = [compileInput(scope), c.compile(range.start, scope), c.compile(range.end, scope)]
  const { startIncluded, endIncluded } = range
  return (frame) => {
    const bounds = new FeelRange(start(frame), end(frame), startIncluded, endIncluded)
    return isWithin(frame, input(frame), bounds)
  }
}

const isWithin = (frame: Frame, value: unknown, range: FeelRange): boolean | null => {
  const [above, below] = [order(value, range.start), order(value, range.end)]
  if (above === undefined || below === undefined) {
    const [input, start, end] = [value, range.start, range.end].map(displayShort)
    frame.root.warn('NOT_COMPARABLE', `Can't compare '${input}' with '${start}' and '${end}'`)
    return null
  }
  return (above > 0 || (above === 0 && range.startIncluded)) && (below < 0 || (below === 0 && range.endIncluded))
}

/**
 * An expression as test: true when it is true, equals the input or is a list that holds it.
 * One that speaks of `?` itself must be true or false.
 */
const compileMatches = (c: Compiler, expression: Node, scope: Scope | undefined): Run => {
  const [input, run] = [compileInput(scope), c.compile(expression, scope)]
  const speaksOfInput = mentionsInput(expression)
  return (frame) => {
    const value = run(frame)
    if (value === true) return true
    if (speaksOfInput) return value === false ? false : null
    const tested = input(frame)
    if (value instanceof FeelRange) return isWithin(frame, tested, value)
    if (isList(value) && value.some((item) => isEqual(tested, item) === true)) return true
    if (isEqual(tested, value) === true) return true
    if (value === false || isList(value)) return false
    return compared(frame, '=', tested, value)
  }
}

const compileOneOf =
  (tests: readonly Run[]): Run =>
  (frame) => {
    let result: boolean | null = false
    for (const test of tests) {
      const value = test(frame)
      if (value === true) return true
      if (value === null) result = null
    }
    return result
  }

const mentionsInput = (node: unknown): boolean => {
  if (typeof node !== 'object' || node === null) return false
  if ('kind' in node && node.kind === 'input') return true
  return Object.values(node).some(mentionsInput)
}
