import type { Entry } from './types.ts'

/** All entries of one column under one scope, in key order. */
export class ScopeEntries {
  readonly #sorted: Entry[] = []

  constructor(entries: Iterable<Entry> = []) {
    for (const entry of entries) this.#sorted.push(entry)
  }

  /** In key order; not to be kept beyond the next change. */
  get all(): readonly Entry[] {
    return this.#sorted
  }

  get(key: string): unknown {
    const entry = this.#sorted[this.#placeOf(key)]
    return entry?.key === key ? entry.value : undefined
  }

  set(key: string, value: unknown): void {
    const place = this.#placeOf(key)
    this.#sorted.splice(place, this.#sorted[place]?.key === key ? 1 : 0, { key, value })
  }

  delete(key: string): void {
    const place = this.#placeOf(key)
    if (this.#sorted[place]?.key === key) this.#sorted.splice(place, 1)
  }

  /** Index of the first entry that is not before the key. */
  #placeOf(key: string): number {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#sorted[middle]?.key ?? '') < key) low = middle + 1
      else high = middle
    }
    return low
  }
}
