/** Middle value; of an even number of values the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = ascending(values)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (lower + upper) / 2
}

/** Smallest value that so many percent of all values do not exceed. */
export const percentile = (values: readonly number[], percent: number): number =>
  ascending(values)[Math.max(0, Math.ceil((percent / 100) * values.length) - 1)] ?? Number.NaN

/** `median min max` of ratios that were taken pair by pair. */
export const spread = (ratios: readonly number[]): string =>
  [median(ratios), Math.min(...ratios), Math.max(...ratios)].map((ratio) => rounded(ratio)).join(' ')

/** Three significant digits, without exponent. */
export const rounded = (value: number): string => String(Number(value.toPrecision(3)))

/** One line of a table: what, how much, and what is aimed at. */
export const line = (what: string, figure: string, goal = ''): void =>
  console.log(`  ${what.padEnd(58)} ${figure.padStart(26)}${goal === '' ? '' : `   goal ${goal}`}`)

const ascending = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b)
