import { build, spend } from '../budget.ts'
import { isEqual } from '../values/compare.ts'
import { isNumber } from '../values/types.ts'

/** The items without those that equal an earlier one. */
export const distinct = (items: readonly unknown[]): readonly unknown[] => {
  const seen = new Seen()
  return items.filter((item) => seen.add(item) === 1)
}

/** The values that occur more than once, each one time, in the order of their first occurrence. */
export const duplicates = (items: readonly unknown[]): readonly unknown[] => {
  const seen = new Seen()
  for (const item of items) seen.add(item)
  return distinct(items).filter((item) => seen.count(item) > 1)
}

/** Counts values; plain ones are found at once, others by comparing with all others. */
class Seen {
  readonly #plain = new Map<string, number>()
  readonly #others: { readonly value: unknown; times: number }[] = []

  /** @returns how often the value has been added by now */
  add(value: unknown): number {
    build(1)
    const key = keyOf(value)
    if (key !== undefined) {
      const times = (this.#plain.get(key) ?? 0) + 1
      this.#plain.set(key, times)
      return times
    }
    const known = this.#find(value)
    if (known !== undefined) return ++known.times
    this.#others.push({ value, times: 1 })
    return 1
  }

  count(value: unknown): number {
    const key = keyOf(value)
    return key === undefined ? (this.#find(value)?.times ?? 0) : (this.#plain.get(key) ?? 0)
  }

  #find(value: unknown) {
    return this.#others.find((other) => {
      spend(1)
      return isEqual(other.value, value) === true
    })
  }
}

const keyOf = (value: unknown): string | undefined => {
  if (isNumber(value)) return `n${String(value)}`
  if (typeof value === 'string') return `s${value}`
  return value === null || value === undefined || typeof value === 'boolean' ? String(value ?? null) : undefined
}
