import { createHash } from 'node:crypto'

/** Chance that falls the same way for the same seed. */
export interface Dice {
  /** a whole number, both ends included */
  between(low: number, high: number): number
  pick<T>(list: readonly T[]): T
}

/** The dice of one subject: what other subjects throw does not change them. */
export const diceOf = (...subject: readonly (string | number)[]): Dice => {
  let state = createHash('sha256').update(subject.join('/')).digest().readUInt32LE()
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    between,
    pick: (list) => {
      const picked = list[between(0, list.length - 1)]
      if (picked === undefined) throw new TypeError('nothing to pick from')
      return picked
    },
  }
}

/** A UUID that is the same for the same subject. */
export const idOf = (...subject: readonly (string | number)[]): string => {
  const hex = createHash('sha256').update(subject.join('/')).digest('hex')
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
