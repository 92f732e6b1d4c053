import { MemoryStore } from '#engine'
import { DiskFull, type Entry, type Interval, type Store, type Write } from '#engine/store/types'

/** A store in memory whose disk can fill and break. */
export class FaultyStore implements Store {
  readonly #memory = new MemoryStore()
  /** what the next batches do */
  fault: 'none' | 'full' | 'broken' = 'none'
  batches = 0
  #held: Promise<void> = Promise.resolve()

  /** Batches wait from now on. @returns lets them go */
  hold(): () => void {
    let release = (): void => undefined
    this.#held = new Promise((resolve) => (release = resolve))
    return () => release()
  }

  get(column: string, key: string): unknown {
    return this.#memory.get(column, key)
  }

  range(column: string, interval: Interval): Iterable<Entry> {
    return this.#memory.range(column, interval)
  }

  async batch(writes: readonly Write[]): Promise<void> {
    this.batches += 1
    await new Promise((resolve) => setImmediate(resolve))
    await this.#held
    if (this.fault === 'full') throw new DiskFull()
    if (this.fault === 'broken') throw Object.assign(new Error('Input/output error'), { code: 5 })
    await this.#memory.batch(writes)
  }

  count(column: string): number {
    return this.#memory.count(column)
  }

  async close(): Promise<void> {
    // a test may start a second engine on what is there
  }
}
