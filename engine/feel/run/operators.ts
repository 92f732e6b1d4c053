import type { CompareOperator, Node, Operation } from '../syntax/ast.ts'
import { minus, over, plus, times } from '../values/arithmetic.ts'
import { isEqual, order } from '../values/compare.ts'
import { displayShort } from '../values/display.ts'
import { negate, power } from '../values/numbers.ts'
import { isNumber } from '../values/types.ts'
import type { Compiler } from './compiler.ts'
import { booleanOf, expected, typeOf, type Frame, type Run } from './frame.ts'
import type { Scope } from './scope.ts'

type Of<Kind extends Node['kind']> = Extract<Node, { readonly kind: Kind }>

interface Operator {
  /** undefined when the operands do not fit */
  readonly run: (left: unknown, right: unknown) => unknown
  readonly fault: (left: string, right: string) => string
}

const operators: Readonly<Record<Operation['operator'], Operator>> = {
  '+': { run: plus, fault: (left, right) => `Can't add '${right}' to '${left}'` },
  '-': { run: minus, fault: (left, right) => `Can't subtract '${right}' from '${left}'` },
  '*': { run: times, fault: (left, right) => `Can't multiply '${left}' by '${right}'` },
  '/': { run: over, fault: (left, right) => `Can't divide '${left}' by '${right}'` },
  '**': {
    run: (left, right) => (isNumber(left) && isNumber(right) ? power(left, right) : undefined),
    fault: (left, right) => `Expected number but found '${left}' and '${right}'`,
  },
}

export const compileArithmetic = (c: Compiler, { first, rest }: Of<'arithmetic'>, scope: Scope | undefined): Run => {
  const start = c.compile(first, scope)
  const steps = rest.map(({ operator, operand }) => ({ ...operators[operator], operand: c.compile(operand, scope) }))
  return (frame) => {
    let value = start(frame)
    for (const { run, fault, operand } of steps) {
      const right = operand(frame)
      const result = run(value, right)
      if (result === undefined) frame.root.warn('INVALID_TYPE', fault(displayShort(value), displayShort(right)))
      value = result ?? null
    }
    return value
  }
}

export const compileNegation = (c: Compiler, { operand }: Of<'negate'>, scope: Scope | undefined): Run => {
  const run = c.compile(operand, scope)
  return (frame) => {
    const value = run(frame)
    return isNumber(value) ? negate(value) : expected(frame, 'number', value)
  }
}

export const compileComparison = (
  c: Compiler,
  { operator, left, right }: Of<'compare'>,
  scope: Scope | undefined,
): Run => {
  const [one, other] = [c.compile(left, scope), c.compile(right, scope)]
  return (frame) => compared(frame, operator, one(frame), other(frame))
}

/** Result of a comparison; null with a warning when the values cannot be compared. */
export const compared = (frame: Frame, operator: CompareOperator, left: unknown, right: unknown): boolean | null => {
  const result = operator === '=' || operator === '!=' ? isEqual(left, right) : order(left, right)
  if (result === undefined) {
    frame.root.warn('NOT_COMPARABLE', `Can't compare '${displayShort(left)}' with '${displayShort(right)}'`)
    return null
  }
  return outcomes[operator](Number(result))
}

/** Equality counts as 1, orders as below, at or above 0. */
const outcomes: Readonly<Record<CompareOperator, (result: number) => boolean>> = {
  '=': (result) => result === 1,
  '!=': (result) => result === 0,
  '<': (result) => result < 0,
  '<=': (result) => result <= 0,
  '>': (result) => result > 0,
  '>=': (result) => result >= 0,
}

export const compileBetween = (c: Compiler, { value, low, high }: Of<'between'>, scope: Scope | undefined): Run => {
  const [of, from, to] = [c.compile(value, scope), c.compile(low, scope), c.compile(high, scope)]
  return (frame) => {
    const tested = of(frame)
    const above = compared(frame, '>=', tested, from(frame))
    if (above === false) return false
    const below = compared(frame, '<=', tested, to(frame))
    return above === null && below === true ? null : below
  }
}

/** Three-valued; the operands behind the one that decides do not run. */
export const compileLogic = (c: Compiler, { operator, operands }: Of<'logic'>, scope: Scope | undefined): Run => {
  const runs = operands.map((operand) => c.compile(operand, scope))
  const deciding = operator === 'or'
  return (frame) => {
    let result: boolean | null = !deciding
    for (const run of runs) {
      const value = run(frame)
      if (value === deciding) return deciding
      // once unknown, only a deciding operand matters
      if (result !== null) result = booleanOf(frame, value)
    }
    return result
  }
}

const otherNames: Readonly<Record<string, string>> = {
  'date time': 'date and time',
  'year-month-duration': 'years and months duration',
  'day-time-duration': 'days and time duration',
}

export const compileInstance = (c: Compiler, { value, type }: Of<'instance'>, scope: Scope | undefined): Run => {
  const run = c.compile(value, scope)
  const wanted = otherNames[type] ?? type
  return (frame) => {
    const found = typeOf(run(frame))
    return wanted === 'Any' ? found !== 'null' : found === wanted
  }
}
