/**
 * The one word of a list that somebody must have meant: differs in case, in up to two letters, or two neighbours changed places. Undefined when none or more
 * than one is that near.
 */
export const nearMiss = (word: string, known: readonly string[]): string | undefined => {
  const limit = word.length < 5 ? 1 : 2
  const distances = known
    .map((candidate) => ({ candidate, distance: distanceOf(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((one, other) => one.distance - other.distance)
  const [best, second] = distances
  return best === undefined || best.distance === second?.distance ? undefined : best.candidate
}

// optimal string alignment
const distanceOf = (one: string, other: string): number => {
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) next.push(cheapest(one, other, i, j, before, row, next))
    before = row
    row = next
  }
  return row[other.length] ?? 0
}

const cheapest = (
  one: string,
  other: string,
  i: number,
  j: number,
  before: readonly number[],
  row: readonly number[],
  next: readonly number[],
): number => {
  const same = one[i - 1] === other[j - 1] ? 0 : 1
  const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
  return Math.min(
    (row[j] ?? 0) + 1,
    (next[j - 1] ?? 0) + 1,
    (row[j - 1] ?? 0) + same,
    swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
  )
}
