import type { Entry, Interval } from './types.ts'

/** A map that can also be walked in key order; the order is only kept once somebody has asked for it. */
export class SortedMap {
  readonly #values = new Map<string, unknown>()
  #keys: string[] | undefined

  get size(): number {
    return this.#values.size
  }

  has(key: string): boolean {
    return this.#values.has(key)
  }

  get(key: string): unknown {
    return this.#values.get(key)
  }

  set(key: string, value: unknown): void {
    if (this.#keys && !this.#values.has(key)) this.#keys.splice(this.#indexOf(this.#keys, key), 0, key)
    this.#values.set(key, value)
  }

  delete(key: string): void {
    if (this.#values.delete(key) && this.#keys) this.#keys.splice(this.#indexOf(this.#keys, key), 1)
  }

  entries(): IterableIterator<[string, unknown]> {
    return this.#values.entries()
  }

  *range({ from, to }: Interval): Generator<Entry> {
    this.#keys ??= [...this.#values.keys()].sort()
    const keys = this.#keys
    for (let index = this.#indexOf(keys, from); index < keys.length; index++) {
      const key = keys[index]
      if (key === undefined || key >= to) return
      yield { key, value: this.#values.get(key) }
    }
  }

  #indexOf(keys: readonly string[], key: string): number {
    const last = keys.at(-1)
    if (last === undefined || last < key) return keys.length
    let low = 0
    let high = keys.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((keys[middle] ?? '') < key) low = middle + 1
      else high = middle
    }
    return low
  }
}
