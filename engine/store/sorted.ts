import { firstPart, isUnderOnePart } from './key.ts'
import type { Entry, Interval } from './types.ts'

/** Groups up to this size are copied, longer ones walked lazily. */
const copied = 64

/**
 * A map that can also be walked in key order. The order is only kept once somebody has asked for it: of all keys, or of those with the same first
 * part, which is how most columns are walked.
 */
export class SortedMap {
  readonly #values = new Map<string, unknown>()
  #keys: string[] | undefined
  #groups: Map<string, string[]> | undefined

  get size(): number {
    return this.#values.size
  }

  get(key: string): unknown {
    return this.#values.get(key)
  }

  /** @returns the value before, undefined when there was none */
  set(key: string, value: unknown): unknown {
    const before = this.#values.get(key)
    this.#values.set(key, value)
    if (before === undefined) this.#added(key)
    return before
  }

  delete(key: string): void {
    if (!this.#values.delete(key)) return
    if (this.#keys) removeFrom(this.#keys, key)
    const group = this.#groups?.get(firstPart(key))
    if (!group) return
    removeFrom(group, key)
    if (group.length === 0) this.#groups?.delete(firstPart(key))
  }

  entries(): IterableIterator<[string, unknown]> {
    return this.#values.entries()
  }

  /** Entries in key order; undefined when there are none, as far as that can be told at once. */
  range(interval: Interval): Iterable<Entry> | undefined {
    if (!isUnderOnePart(interval)) return this.#walk(this.#allKeys(), interval)
    const group = this.#grouped().get(interval.from)
    if (!group || group.length > copied) return group && this.#walk(group, interval)
    return group.map((key) => ({ key, value: this.#values.get(key) }))
  }

  *#walk(keys: readonly string[], { from, to }: Interval): Generator<Entry> {
    for (let index = indexOf(keys, from); index < keys.length; index++) {
      const key = keys[index]
      if (key === undefined || key >= to) return
      yield { key, value: this.#values.get(key) }
    }
  }

  #added(key: string): void {
    if (this.#keys) insertInto(this.#keys, key)
    if (this.#groups) addTo(this.#groups, key)
  }

  #allKeys(): readonly string[] {
    this.#keys ??= [...this.#values.keys()].sort()
    return this.#keys
  }

  #grouped(): ReadonlyMap<string, readonly string[]> {
    if (!this.#groups) {
      this.#groups = new Map()
      for (const key of [...this.#values.keys()].sort()) addTo(this.#groups, key)
    }
    return this.#groups
  }
}

const addTo = (groups: Map<string, string[]>, key: string): void => {
  const group = groups.get(firstPart(key))
  if (group) insertInto(group, key)
  else groups.set(firstPart(key), [key])
}

const insertInto = (keys: string[], key: string): void => {
  const last = keys.at(-1)
  if (last === undefined || last < key) keys.push(key)
  else keys.splice(indexOf(keys, key), 0, key)
}

const removeFrom = (keys: string[], key: string): void => {
  keys.splice(indexOf(keys, key), 1)
}

/** Index of the first key that is not before this one. */
const indexOf = (keys: readonly string[], key: string): number => {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? '') < key) low = middle + 1
    else high = middle
  }
  return low
}
