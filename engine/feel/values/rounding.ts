import type { FeelNumber } from './numbers.ts'

export type RoundingMode = 'UP' | 'DOWN' | 'CEILING' | 'FLOOR' | 'HALF_UP' | 'HALF_DOWN' | 'HALF_EVEN' | 'UNNECESSARY'

/**
 * Rounds to a number of decimals, as Java's BigDecimal does; a negative scale rounds tens, hundreds and so on.
 *
 * @returns undefined when the mode is UNNECESSARY and rounding would be necessary
 */
export const round = (value: FeelNumber, scale: number, mode: RoundingMode): FeelNumber | undefined => {
  if (typeof value === 'bigint' && scale >= 0) return value
  const shifted = shift(Number(value), scale)
  if (Number.isInteger(shifted) || !Number.isFinite(shifted)) return value
  const rounded = modes[mode](shifted)
  return rounded === undefined ? undefined : shift(rounded, -scale) + 0
}

/** Moves the decimal point in the text of the number: 1.005 becomes 100.5 and not 100.49999999999999. */
const shift = (value: number, places: number): number => {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  return Number(`${mantissa}e${Number(exponent) + Math.trunc(places)}`)
}

const nearest = (value: number, half: (value: number) => number): number => {
  const down = Math.trunc(value)
  const rest = Math.abs(value - down)
  if (rest === 0.5) return half(value)
  return rest > 0.5 ? down + Math.sign(value) : down
}

const away = (value: number): number => Math.trunc(value) + Math.sign(value)

const modes: Readonly<Record<RoundingMode, (value: number) => number | undefined>> = {
  UP: away,
  DOWN: Math.trunc,
  CEILING: Math.ceil,
  FLOOR: Math.floor,
  HALF_UP: (value) => nearest(value, away),
  HALF_DOWN: (value) => nearest(value, Math.trunc),
  HALF_EVEN: (value) => nearest(value, (half) => (Math.trunc(half) % 2 === 0 ? Math.trunc(half) : away(half))),
  UNNECESSARY: () => undefined,
}
