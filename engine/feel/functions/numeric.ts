import { FeelDuration, FeelPeriod } from '../values/temporal.ts'
import { asDecimal, negate, type FeelNumber } from '../values/numbers.ts'
import { round, type RoundingMode } from '../values/rounding.ts'
import { isNumber } from '../values/types.ts'
import { define, exactNumber, Failure, number, only, text, type Builtin, type Builtins } from './define.ts'

const modes = ['UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN', 'UNNECESSARY'] as const

const rounding = (mode: RoundingMode, second = 'scale'): Builtin =>
  define([exactNumber('n'), number(second)], (n, scale) => rounded(n, scale, mode))

const whole = (mode: RoundingMode): readonly Builtin[] => [
  define([exactNumber('n')], (n) => rounded(n, 0, mode)),
  rounding(mode),
]

type Measurable = FeelNumber | FeelPeriod | FeelDuration

const isMeasurable = (value: unknown): value is Measurable =>
  isNumber(value) || value instanceof FeelPeriod || value instanceof FeelDuration

export const numericFunctions: Builtins = {
  decimal: [
    rounding('HALF_EVEN'),
    define([exactNumber('n'), number('scale'), text('mode')], (n, scale, mode) => {
      const known = modes.find((one) => one === mode.toUpperCase())
      const reason = `Illegal argument '${mode}' for rounding mode. Must be one of: ${modes.join(', ')}`
      return known === undefined ? new Failure(reason) : rounded(n, scale, known)
    }),
  ],
  floor: whole('FLOOR'),
  ceiling: whole('CEILING'),
  'round up': [rounding('UP')],
  'round down': [rounding('DOWN')],
  'round half up': [rounding('HALF_UP')],
  'round half down': [rounding('HALF_DOWN')],
  abs: [define([only('number', isMeasurable)], absolute), define([only('n', isMeasurable)], absolute)],
  modulo: [define([exactNumber('dividend'), exactNumber('divisor')], modulo)],
  sqrt: [define([number('number')], (value) => (value < 0 ? null : Math.sqrt(value)))],
  log: [
    define([number('number')], (value) =>
      value > 0 ? Math.log(value) : new Failure(`the logarithm of ${value} does not exist`),
    ),
  ],
  exp: [define([number('number')], (value) => Math.exp(value))],
  odd: [define([exactNumber('number')], (value) => remainder(value, 2) === 1)],
  even: [define([exactNumber('number')], (value) => remainder(value, 2) === 0)],
  'random number': [define([], () => Math.random())],
}

const rounded = (value: FeelNumber, scale: number, mode: RoundingMode): FeelNumber | Failure =>
  round(value, scale, mode) ?? new Failure(`Failed to apply rounding mode '${mode}': Rounding necessary`)

function absolute(value: Measurable): unknown {
  if (value instanceof FeelPeriod) return new FeelPeriod(Math.abs(value.months))
  if (value instanceof FeelDuration) return new FeelDuration(Math.abs(value.ms))
  return value < 0 ? negate(value) : value
}

/** The result has the divisor's sign. */
function modulo(dividend: FeelNumber, divisor: FeelNumber): FeelNumber | Failure {
  if (Number(divisor) === 0) return new Failure('Division by zero')
  if (typeof dividend === 'bigint' || typeof divisor === 'bigint') {
    if (!Number.isInteger(Number(dividend)) || !Number.isInteger(Number(divisor)))
      return Number(dividend) % Number(divisor)
    const [a, b] = [BigInt(dividend), BigInt(divisor)]
    return Number(((a % b) + b) % b)
  }
  return asDecimal((asDecimal(dividend % divisor) + divisor) % divisor) + 0
}

const remainder = (value: FeelNumber, divisor: number): number =>
  typeof value === 'bigint' ? Math.abs(Number(value % BigInt(divisor))) : Math.abs(value) % divisor
