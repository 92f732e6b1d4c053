/**
 * How likely two samples of one distribution lie as far apart as these (two-sample Kolmogorov-Smirnov, asymptotic distribution with the usual
 * correction for finite samples).
 */
export const sameDistribution = (left: readonly number[], right: readonly number[]): number => {
  const distance = largestGap(left.toSorted(ascending), right.toSorted(ascending))
  const size = Math.sqrt((left.length * right.length) / (left.length + right.length))
  const lambda = (size + 0.12 + 0.11 / size) * distance
  if (lambda < 0.2) return 1
  let sum = 0
  for (let term = 1; term <= 100; term += 1) {
    sum += (term % 2 === 1 ? 2 : -2) * Math.exp(-2 * term * term * lambda * lambda)
  }
  return Math.min(1, Math.max(0, sum))
}

const ascending = (one: number, other: number): number => one - other

const largestGap = (left: readonly number[], right: readonly number[]): number => {
  let [atLeft, atRight, gap] = [0, 0, 0]
  while (atLeft < left.length && atRight < right.length) {
    const [one = 0, other = 0] = [left[atLeft], right[atRight]]
    if (one <= other) atLeft += 1
    if (other <= one) atRight += 1
    gap = Math.max(gap, Math.abs(atLeft / left.length - atRight / right.length))
  }
  return gap
}
