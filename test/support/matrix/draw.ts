import type { Cell } from './cells.ts'

/** The same numbers from 0 up to 1 for the same seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One cell for every key, drawn by lot. */
export const drawOnePer = (cells: readonly Cell[], keyOf: (cell: Cell) => string, random: () => number): Cell[] => {
  const groups = new Map<string, Cell[]>()
  for (const cell of cells) {
    const key = keyOf(cell)
    const group = groups.get(key)
    if (group) group.push(cell)
    else groups.set(key, [cell])
  }
  return [...groups.values()].flatMap((group) => group[Math.floor(random() * group.length)] ?? [])
}
