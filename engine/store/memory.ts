import { SortedMap } from './sorted.ts'
import type { Entry, Interval, Store, Write } from './types.ts'

/** State that lives as long as the process; for tests. Commits settle in a later turn, as on a disk. */
export class MemoryStore implements Store {
  readonly #columns = new Map<string, SortedMap>()

  get(column: string, key: string): unknown {
    return this.#columns.get(column)?.get(key)
  }

  range(column: string, interval: Interval): Iterable<Entry> {
    return this.#columns.get(column)?.range(interval) ?? []
  }

  async batch(writes: readonly Write[]): Promise<void> {
    for (const { column, key, value } of writes) {
      let map = this.#columns.get(column)
      if (!map) this.#columns.set(column, (map = new SortedMap()))
      if (value === undefined) map.delete(key)
      else map.set(key, value)
    }
    await new Promise((resolve) => setImmediate(resolve))
  }

  count(column: string): number {
    return this.#columns.get(column)?.size ?? 0
  }

  async close(): Promise<void> {
    // the data stays: a test may start a second engine on the same store
  }
}
