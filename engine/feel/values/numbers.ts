/**
 * FEEL numbers. Zeebe calculates with decimals of 34 digits; here a number is a double, and
 * - every result with a fraction is rounded to 15 significant digits, so `0.1 + 0.2 = 0.3` and `1.1 * 3 = 3.3` hold;
 * - an integer beyond 2^53 is a bigint: it keeps its digits when passed on, and in `+`, `-`, `*` and `**` with other integers.
 *
 * What is lost: digits beyond the 15th of fractions, and trailing zeros (`3.0` is `3`).
 */
export type FeelNumber = number | bigint

/** A calculated double as the decimal that was meant. */
export const asDecimal = (value: number): number => {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value
  // at most two decimals is the usual case, and it is exact already
  const hundredths = Math.round(value * 100)
  if (hundredths / 100 === value && Math.abs(hundredths) < 1e15) return value
  return Number(value.toPrecision(15))
}

/** Number of a decimal literal; a bigint where a double would lose digits of an integer. */
export const readNumber = (text: string): FeelNumber => {
  const value = Number(text)
  return Number.isSafeInteger(value) || !/^[+-]?\d+$/.test(text) ? value : asInteger(BigInt(text.replace('+', '')))
}

/** Whether Java's BigDecimal reads the text (X1, and FEEL's `number()`). */
export const isNumeric = (text: string): boolean => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)

export const add = (left: FeelNumber, right: FeelNumber): FeelNumber => {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right
    if (Number.isSafeInteger(sum)) return sum
    if (!Number.isInteger(sum)) return asDecimal(sum)
  }
  return exactly(left, right, (a, b) => a + b) ?? asDecimal(Number(left) + Number(right))
}

export const subtract = (left: FeelNumber, right: FeelNumber): FeelNumber => {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right
    if (Number.isSafeInteger(difference)) return difference
    if (!Number.isInteger(difference)) return asDecimal(difference)
  }
  return exactly(left, right, (a, b) => a - b) ?? asDecimal(Number(left) - Number(right))
}

export const multiply = (left: FeelNumber, right: FeelNumber): FeelNumber => {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right
    if (Number.isSafeInteger(product)) return product
    if (!Number.isInteger(product)) return asDecimal(product)
  }
  return exactly(left, right, (a, b) => a * b) ?? asDecimal(Number(left) * Number(right))
}

/** Quotient; undefined when the divisor is zero. */
export const divide = (left: FeelNumber, right: FeelNumber): FeelNumber | undefined => {
  if (Number(right) === 0) return undefined
  const quotient = asDecimal(Number(left) / Number(right))
  if (Number.isSafeInteger(quotient) || !Number.isInteger(quotient)) return quotient
  const exact = exactly(left, right, (a, b) => (a % b === 0n ? a / b : undefined))
  return exact ?? quotient
}

/** Power; undefined when there is none, as of a negative number to a fraction. */
export const power = (base: FeelNumber, exponent: FeelNumber): FeelNumber | undefined => {
  const result = Number(base) ** Number(exponent)
  if (!Number.isFinite(result)) return undefined
  if (Number.isSafeInteger(result) || !Number.isInteger(result)) return asDecimal(result)
  return exactly(base, exponent, (a, b) => (b < 0n ? undefined : a ** b)) ?? result
}

export const negate = (value: FeelNumber): FeelNumber => (typeof value === 'number' ? 0 - value : asInteger(-value))

/** Both must be integers; undefined otherwise, or when the result has more digits than a decimal of 34. */
const exactly = (
  left: FeelNumber,
  right: FeelNumber,
  calculate: (left: bigint, right: bigint) => bigint | undefined,
): FeelNumber | undefined => {
  if (!isInteger(left) || !isInteger(right)) return undefined
  const result = calculate(BigInt(left), BigInt(right))
  return result === undefined ? undefined : asInteger(result)
}

const isInteger = (value: FeelNumber): boolean => typeof value === 'bigint' || Number.isInteger(value)

const largest = 10n ** 34n

const asInteger = (value: bigint): FeelNumber => {
  if (value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER)) return Number(value)
  return value < largest && value > -largest ? value : Number(value)
}
