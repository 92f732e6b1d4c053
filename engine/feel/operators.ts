import { duration, evaluate, FeelDuration, FeelFunction } from 'feelin'
import { display, feelTypeName } from './values.ts'

export type Warn = (type: string, message: string) => void

/**
 * Results of arithmetic rounded to 15 significant digits, so that 0.1 + 0.2 = 0.3 holds as with Zeebe's decimals.
 * Integers are left alone; they are exact up to 2^53.
 */
export const asDecimal = (value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) && Number.isFinite(value)
    ? Number(value.toPrecision(15))
    : value

/** Comparison and arithmetic where feelin differs from Zeebe's FEEL: null and mixed types, division by zero, durations. */
export const operators = (warn: Warn): Readonly<Record<string, FeelFunction>> => ({
  __decimal: new FeelFunction(asDecimal, ['value']),
  __compare: new FeelFunction(
    (left: unknown, operator: string, right: unknown) => {
      if (isOrdered(left) && feelTypeName(left) === feelTypeName(right)) return native(operator).fn(left, right)
      warn('NOT_COMPARABLE', `Can't compare '${display(left)}' with '${display(right)}'`)
      return null
    },
    ['left', 'operator', 'right'],
  ),
  __scale: new FeelFunction(
    (left: unknown, operator: '*' | '/', right: unknown) => {
      const result = operator === '*' ? multiply(left, right) : divide(left, right)
      if (result !== undefined) return result
      const [verb, by] = operator === '*' ? ['multiply', 'by'] : ['divide', 'by']
      warn('INVALID_TYPE', `Can't ${verb} '${display(left)}' ${by} '${display(right)}'`)
      return null
    },
    ['left', 'operator', 'right'],
  ),
})

const ordered = new Set(['NUMBER', 'STRING', 'DATE', 'TIME', 'DATE_TIME', 'LOCAL_DATE_TIME', 'DURATION', 'PERIOD'])

const isOrdered = (value: unknown): boolean => ordered.has(feelTypeName(value))

const natives = new Map<string, FeelFunction>()

const native = (operator: string): FeelFunction => {
  const known = natives.get(operator)
  if (known !== undefined) return known
  const { value } = evaluate(`function(a, b) a ${operator} b`)
  if (!(value instanceof FeelFunction)) throw new TypeError(`unknown operator ${operator}`)
  natives.set(operator, value)
  return value
}

const multiply = (left: unknown, right: unknown): unknown => {
  if (typeof left === 'number' && typeof right === 'number') return asDecimal(left * right)
  if (left instanceof FeelDuration && typeof right === 'number') return scaled(left, right)
  return right instanceof FeelDuration && typeof left === 'number' ? scaled(right, left) : undefined
}

const divide = (left: unknown, right: unknown): unknown => {
  if (right === 0) return undefined
  if (typeof left === 'number' && typeof right === 'number') return asDecimal(left / right)
  return left instanceof FeelDuration && typeof right === 'number' ? scaled(left, 1 / right) : undefined
}

const scaled = (value: FeelDuration, factor: number): FeelDuration | null => {
  const sign = factor < 0 ? '-' : ''
  if (value.months === null) {
    const seconds = value.unwrap().total({ unit: 'seconds' }) * factor
    return duration(`${seconds < 0 ? '-' : ''}PT${Math.abs(seconds).toFixed(3)}S`)
  }
  const months = Math.trunc(((value.years ?? 0) * 12 + value.months) * Math.abs(factor))
  return duration(months < 0 ? `${sign === '-' ? '' : '-'}P${-months}M` : `${sign}P${months}M`)
}
