import { FeelDuration, FeelPeriod } from '../values/temporal.ts'
import { temporalText } from '../values/display.ts'
import { isNumber } from '../values/types.ts'
import { booleanFunctions } from './boolean.ts'
import { contextFunctions } from './contexts.ts'
import { conversionFunctions } from './conversion.ts'
import { any, define, illegalArguments, type Builtins, type Failure } from './define.ts'
import { listFunctions } from './lists.ts'
import { numericFunctions } from './numeric.ts'
import { patternFunctions } from './patterns.ts'
import { rangeFunctions } from './ranges.ts'
import { statisticFunctions } from './statistics.ts'
import { clockFunctions, temporalFunctions } from './temporal.ts'
import { textFunctions } from './text.ts'

/** Zeebe's own (X4), and Camunda's mark for values that a model fills in. */
const zeebeFunctions: Builtins = {
  cycle: [
    define([any('interval')], (interval) => cycle(null, interval)),
    define([any('repetitions'), any('interval')], cycle),
  ],
  fromAi: ['value', 'description', 'type', 'schema', 'options'].map((_, index, names) =>
    define(
      names.slice(0, index + 1).map((name) => any(name)),
      (value) => value,
    ),
  ),
}

const constantFunctions: Builtins = {
  ...booleanFunctions,
  ...textFunctions,
  ...patternFunctions,
  ...numericFunctions,
  ...listFunctions,
  ...statisticFunctions,
  ...contextFunctions,
  ...rangeFunctions,
  ...conversionFunctions,
  ...temporalFunctions,
  ...zeebeFunctions,
}

/**
 * All built-in functions by name.
 *
 * @param now epoch milliseconds; behind `now()` and `today()`
 * @param timeZone of `now()` and `today()`
 * @throws RangeError when there is no such time zone
 */
export const builtinFunctions = (now: () => number, timeZone: string): Builtins => ({
  ...constantFunctions,
  ...clockFunctions(now, timeZone),
})

/** Text that timers read: `R3/PT1H`, `R/PT1H` without repetitions or with null. */
function cycle(repetitions: unknown, interval: unknown): string | Failure {
  const text = interval instanceof FeelDuration || interval instanceof FeelPeriod ? temporalText(interval) : undefined
  if (text === undefined || !(repetitions === null || isNumber(repetitions))) return illegalArguments
  return `R${repetitions === null ? '' : Math.trunc(Number(repetitions))}/${text}`
}
