/** Numbers that look random and are the same for the same seed. */
export interface Dice {
  /** a whole number from 0, below this one */
  below(limit: number): number
  /** true once in so many times */
  once(inSoMany: number): boolean
  pick<T>(from: readonly [T, ...T[]]): T
}

export const dice = (seed: number): Dice => {
  // close seeds must not give alike sequences
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  return {
    below,
    once: (inSoMany) => below(inSoMany) === 0,
    pick: (from) => from[below(from.length)] ?? from[0],
  }
}
