/** A map that forgets what nobody has asked for lately: two halves, the older of which is dropped when the younger is full. */
export class Generations<V> {
  readonly #limit: number
  #young = new Map<string, V>()
  #old = new Map<string, V>()
  #weight = 0

  /** @param limit weight of one half */
  constructor(limit: number) {
    this.#limit = limit
  }

  get(key: string): V | undefined {
    const value = this.#young.get(key)
    if (value !== undefined) return value
    const kept = this.#old.get(key)
    if (kept !== undefined) this.set(key, kept)
    return kept
  }

  /** As `get`, but does not count as asking for it. */
  peek(key: string): V | undefined {
    return this.#young.get(key) ?? this.#old.get(key)
  }

  set(key: string, value: V, weight = 1): void {
    this.#young.set(key, value)
    this.grow(weight)
  }

  delete(key: string): void {
    this.#young.delete(key)
    this.#old.delete(key)
  }

  /** An entry has become heavier. */
  grow(weight: number): void {
    this.#weight += weight
    if (this.#weight < this.#limit) return
    this.#old = this.#young
    this.#young = new Map()
    this.#weight = 0
  }
}
