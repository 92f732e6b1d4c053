/** Time as the engine sees it. Instants are epoch milliseconds (UTC). */
export interface Clock {
  now(): number
  /** whose days and hours timers and `now()` speak of; UTC without */
  readonly timeZone?: string
  /**
   * Calls back once when `now()` has reached `atMs`; at once (in a later turn) when it already has.
   * A callback may come early after long waits, so the callee looks at `now()` again.
   *
   * @returns cancels the wake-up
   */
  wakeAt(atMs: number, callback: () => void): () => void
}

/** Longest single sleep: cures the 2^31 ms limit of setTimeout and jumps of the system clock. */
const maxSleepMs = 60_000

export const systemClock: Clock = {
  now: () => Date.now(),
  wakeAt: (atMs, callback) => {
    const timer = setTimeout(callback, Math.min(Math.max(atMs - Date.now(), 0), maxSleepMs))
    timer.unref()
    return () => clearTimeout(timer)
  },
}

/** A clock that only moves when told to: months pass in a test in no time. */
export class ControlledClock implements Clock {
  readonly timeZone: string
  #now: number
  readonly #waiting = new Set<{ readonly atMs: number; readonly callback: () => void }>()

  constructor(startMs = Date.UTC(2026, 0, 5, 9), timeZone = 'UTC') {
    this.#now = startMs
    this.timeZone = timeZone
  }

  now(): number {
    return this.#now
  }

  wakeAt(atMs: number, callback: () => void): () => void {
    const entry = { atMs, callback }
    this.#waiting.add(entry)
    if (atMs <= this.#now) setImmediate(() => this.#wake())
    return () => this.#waiting.delete(entry)
  }

  advance(ms: number): void {
    this.set(this.#now + ms)
  }

  /** Moves to an instant, also backwards; wake-ups that have become due run in a later turn. */
  set(epochMs: number): void {
    this.#now = epochMs
    setImmediate(() => this.#wake())
  }

  #wake(): void {
    for (const entry of this.#waiting) {
      if (entry.atMs <= this.#now && this.#waiting.delete(entry)) entry.callback()
    }
  }
}
