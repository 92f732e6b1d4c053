import { SortedMap } from './sorted.ts'
import type { Entry, Interval, Reader, Write } from './types.ts'

const removed = Symbol('removed')

/** One write that can be taken back: what was there before, undefined for nothing. */
interface Undo {
  readonly map: SortedMap
  readonly key: string
  readonly before: unknown
}

/** Writes that are not in the parent yet, readable at once. */
export class Overlay implements Reader {
  /** replaced when the parent's writes have reached the store */
  parent: Reader
  readonly #columns = new Map<string, SortedMap>()
  #count = 0
  #undo: Undo[] = []

  constructor(parent: Reader) {
    this.parent = parent
  }

  /** Number of entries that are written or removed, for the size cap of a batch. */
  get count(): number {
    return this.#count
  }

  /** Whether anything was written since `begin`. */
  get isTouched(): boolean {
    return this.#undo.length > 0
  }

  /** A command starts: from here on its writes can be taken back. */
  begin(): void {
    if (this.#undo.length > 0) this.#undo = []
  }

  /** Takes back what was written since `begin`. */
  undo(): void {
    for (let last = this.#undo.pop(); last; last = this.#undo.pop()) {
      if (last.before === undefined) {
        last.map.delete(last.key)
        this.#count--
      } else last.map.set(last.key, last.before)
    }
  }

  get(column: string, key: string): unknown {
    const value = this.#columns.get(column)?.get(key)
    if (value === undefined) return this.parent.get(column, key)
    return value === removed ? undefined : value
  }

  put(column: string, key: string, value: unknown): void {
    let map = this.#columns.get(column)
    if (!map) this.#columns.set(column, (map = new SortedMap()))
    const before = map.set(key, value)
    if (before === undefined) this.#count++
    this.#undo.push({ map, key, before })
  }

  remove(column: string, key: string): void {
    this.put(column, key, removed)
  }

  range(column: string, interval: Interval): Iterable<Entry> {
    const below = this.parent.range(column, interval)
    const own = this.#columns.get(column)?.range(interval)
    if (!own) return below
    return Array.isArray(own) && Array.isArray(below) ? mergedAtOnce(own, below) : merged(own, below)
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
}

/** Both in key order; where both have a key the own one wins. Few entries, so no generator. */
const mergedAtOnce = (own: readonly Entry[], below: readonly Entry[]): readonly Entry[] => {
  const found: Entry[] = []
  let next = 0
  for (const entry of own) {
    for (let other = below[next]; other && other.key < entry.key; other = below[++next]) found.push(other)
    if (below[next]?.key === entry.key) next++
    if (entry.value !== removed) found.push(entry)
  }
  return next < below.length ? found.concat(below.slice(next)) : found
}

function* merged(own: Iterable<Entry>, below: Iterable<Entry>): Generator<Entry> {
  const left = own[Symbol.iterator]()
  const right = below[Symbol.iterator]()
  try {
    let a = left.next()
    let b = right.next()
    while (!a.done || !b.done) {
      const order = a.done ? 1 : compared(a.value, b)
      const entry = order > 0 ? b.value : a.value
      if (order >= 0) b = right.next()
      if (order <= 0) a = left.next()
      if (entry.value !== removed) yield entry
    }
  } finally {
    // a reader that stops early must not leave a cursor of the store open
    left.return?.()
    right.return?.()
  }
}

const compared = (a: Entry, b: IteratorResult<Entry>): number =>
  b.done ? -1 : Number(a.key > b.value.key) - Number(a.key < b.value.key)
