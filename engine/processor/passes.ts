/** Elements that one scope may enter in a row before something has to wait; then an incident stops it (quality.md F19). */
export const maxPasses = 10_000
/** The same for signals that events throw, whatever their scope: they may start each other. */
export const maxSignals = 1000

const signals = -1

/**
 * How often each scope was entered by one chain of steps, that is without anybody's command in between. Kept in memory
 * only: a restart begins to count anew.
 */
export class Passes {
  readonly #counts: Map<number, number>

  constructor(counts: Iterable<readonly [number, number]> = []) {
    this.#counts = new Map(counts)
  }

  count(scopeKey: number): void {
    this.#counts.set(scopeKey, (this.#counts.get(scopeKey) ?? 0) + 1)
  }

  /** Whether this scope runs in circles; asking when it does begins a new count. */
  isExhausted(scopeKey: number): boolean {
    return this.#exceeds(scopeKey, maxPasses)
  }

  countSignal(): boolean {
    this.count(signals)
    return this.#exceeds(signals, maxSignals)
  }

  /** Both counts, for steps of several chains that go on together. */
  plus(other: Passes): Passes {
    return new Passes([...this.#counts, ...other.#counts])
  }

  #exceeds(key: number, limit: number): boolean {
    if ((this.#counts.get(key) ?? 0) <= limit) return false
    this.#counts.delete(key)
    return true
  }
}
