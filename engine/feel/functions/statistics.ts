import { spend } from '../budget.ts'
import { order } from '../values/compare.ts'
import { displayShort } from '../values/display.ts'
import { add, divide, multiply, type FeelNumber } from '../values/numbers.ts'
import { isNumber } from '../values/types.ts'
import { defineVariadic, Failure, type Builtin, type Builtins } from './define.ts'

/** Functions over the items of a list, or over their arguments. */
export const statisticFunctions: Builtins = {
  min: [defineVariadic('list', (items) => extreme(items, -1))],
  max: [defineVariadic('list', (items) => extreme(items, 1))],
  sum: [ofNumbers(sum)],
  product: [ofNumbers((numbers) => numbers.reduce(multiply, 1))],
  mean: [ofNumbers((numbers) => divide(sum(numbers), numbers.length) ?? null)],
  median: [ofNumbers(median)],
  stddev: [ofNumbers(deviation)],
  mode: [ofNumbers(mode, [])],
  ...alias(
    ['all', 'and'],
    defineVariadic('list', (items) => conclude(items, false)),
  ),
  ...alias(
    ['any', 'or'],
    defineVariadic('list', (items) => conclude(items, true)),
  ),
}

function alias(names: readonly string[], builtin: Builtin): Builtins {
  return Object.fromEntries(names.map((name) => [name, [builtin]]))
}

function ofNumbers(run: (numbers: readonly FeelNumber[]) => unknown, ofNone: unknown = null): Builtin {
  return defineVariadic('list', (items) => {
    if (items.length === 0) return ofNone
    const numbers: FeelNumber[] = []
    for (const item of items) {
      if (!isNumber(item)) return new Failure(`expected number but found '${displayShort(item)}'`)
      numbers.push(item)
    }
    spend(items.length / 4)
    return run(numbers)
  })
}

function sum(numbers: readonly FeelNumber[]): FeelNumber {
  let total: FeelNumber = 0
  spend(numbers.length)
  for (const value of numbers) total = add(total, value)
  return total
}

function extreme(items: readonly unknown[], sign: 1 | -1): unknown {
  let found: unknown = items[0] ?? null
  for (const item of items) {
    spend(0.2)
    const compared = order(item, found)
    if (compared === undefined) return new Failure(`${displayShort(items)} is not comparable`)
    if (compared * sign > 0) found = item
  }
  return found
}

const sorted = (numbers: readonly FeelNumber[]): readonly FeelNumber[] =>
  numbers.toSorted((left, right) => {
    spend(0.2)
    if (left === right) return 0
    return left < right ? -1 : 1
  })

function median(numbers: readonly FeelNumber[]): FeelNumber {
  const inOrder = sorted(numbers)
  const middle = Math.floor(inOrder.length / 2)
  const [below, above] = [inOrder[middle - 1] ?? 0, inOrder[middle] ?? 0]
  return inOrder.length % 2 === 1 ? above : (divide(add(below, above), 2) ?? 0)
}

/** Of a sample: divided by one less than there are. */
function deviation(numbers: readonly FeelNumber[]): number | Failure {
  if (numbers.length < 2) return new Failure('a standard deviation needs two numbers or more')
  const values = numbers.map(Number)
  const mean = values.reduce((total, value) => total + value, 0) / values.length
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}

/** The numbers that occur most often, in ascending order. */
function mode(numbers: readonly FeelNumber[]): readonly FeelNumber[] {
  const counts = new Map<FeelNumber, number>()
  for (const value of numbers) {
    spend(1)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  let most = 0
  for (const count of counts.values()) most = Math.max(most, count)
  return sorted([...counts].filter(([, count]) => count === most).map(([value]) => value))
}

/** Three-valued: `deciding` when any item is that, null when something is no boolean, otherwise the opposite. */
function conclude(items: readonly unknown[], deciding: boolean): boolean | null {
  spend(items.length / 4)
  if (items.includes(deciding)) return deciding
  return items.every((item) => item === !deciding) ? !deciding : null
}
