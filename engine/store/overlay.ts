import { SortedMap } from './sorted.ts'
import type { Entry, Interval, Reader, Write } from './types.ts'

const removed = Symbol('removed')

/** Writes that are not in the parent yet, readable at once. A command works on its own overlay: dropping it undoes all. */
export class Overlay implements Reader {
  /** replaced when the parent's writes have reached the store */
  parent: Reader
  readonly #columns = new Map<string, SortedMap>()
  #count = 0

  constructor(parent: Reader) {
    this.parent = parent
  }

  /** Number of writes, for the size cap of a batch. */
  get count(): number {
    return this.#count
  }

  get(column: string, key: string): unknown {
    const own = this.#columns.get(column)
    if (own?.has(key)) {
      const value = own.get(key)
      return value === removed ? undefined : value
    }
    return this.parent.get(column, key)
  }

  put(column: string, key: string, value: unknown): void {
    this.#own(column).set(key, value)
    this.#count++
  }

  remove(column: string, key: string): void {
    this.#own(column).set(key, removed)
    this.#count++
  }

  *range(column: string, interval: Interval): Generator<Entry> {
    const own = this.#columns.get(column)
    if (!own) {
      yield* this.parent.range(column, interval)
      return
    }
    for (const entry of merged(own.range(interval), this.parent.range(column, interval))) {
      if (entry.value !== removed) yield entry
    }
  }

  /** Moves all writes into the parent overlay. */
  mergeInto(target: Overlay): void {
    for (const [column, map] of this.#columns) {
      for (const [key, value] of map.entries()) {
        if (value === removed) target.remove(column, key)
        else target.put(column, key, value)
      }
    }
  }

  writes(): Write[] {
    const writes: Write[] = []
    for (const [column, map] of this.#columns) {
      for (const [key, value] of map.entries()) {
        writes.push(value === removed ? { column, key } : { column, key, value })
      }
    }
    return writes
  }

  #own(column: string): SortedMap {
    let map = this.#columns.get(column)
    if (!map) this.#columns.set(column, (map = new SortedMap()))
    return map
  }
}

/** Both in key order; where both have a key the first wins. */
function* merged(first: Iterable<Entry>, second: Iterable<Entry>): Generator<Entry> {
  const left = first[Symbol.iterator]()
  const right = second[Symbol.iterator]()
  try {
    let a = left.next()
    let b = right.next()
    while (!a.done && !b.done) {
      const order = Number(a.value.key > b.value.key) - Number(a.value.key < b.value.key)
      yield order > 0 ? b.value : a.value
      if (order >= 0) b = right.next()
      if (order <= 0) a = left.next()
    }
    for (; !a.done; a = left.next()) yield a.value
    for (; !b.done; b = right.next()) yield b.value
  } finally {
    // a reader that stops early must not leave a cursor of the store open
    left.return?.()
    right.return?.()
  }
}
