/** Who a command comes from or is for: those that share it keep their order, and wait for each other. */
export type Lane = string | number

/**
 * A queue of lanes that take turns, one entry each. A lane that has just come waits for one entry of every other lane, however long those are; where
 * no lane holds more than one entry it is a plain queue.
 */
export class Lanes<T> {
  /** in the order of their turns; none is empty */
  readonly #lanes = new Map<Lane, T[]>()
  /** before all lanes */
  #front: T | undefined
  #length = 0

  get length(): number {
    return this.#length
  }

  push(lane: Lane, entry: T): void {
    const entries = this.#lanes.get(lane)
    if (entries) entries.push(entry)
    else this.#lanes.set(lane, [entry])
    this.#length++
  }

  /** Gives back what was taken last: it comes next again. */
  putBack(entry: T): void {
    this.#front = entry
    this.#length++
  }

  take(): T | undefined {
    const entry = this.#takeFront() ?? this.#takeTurn()
    if (entry !== undefined) this.#length--
    return entry
  }

  #takeFront(): T | undefined {
    const entry = this.#front
    this.#front = undefined
    return entry
  }

  #takeTurn(): T | undefined {
    for (const [lane, entries] of this.#lanes) {
      const entry = entries.shift()
      this.#lanes.delete(lane)
      if (entries.length > 0) this.#lanes.set(lane, entries)
      return entry
    }
    return undefined
  }
}
