import { systemClock, type Clock } from './clock.ts'

interface WakeUp {
  readonly atMs: number
  readonly callback: () => void
  cancel: () => void
}

/** The system clock with an offset that can be changed: time goes on, and jumps when told to. For demos and tests only. */
export class MovableClock implements Clock {
  #offsetMs: number
  readonly #wakeUps = new Set<WakeUp>()

  constructor(offsetMs = 0) {
    this.#offsetMs = offsetMs
  }

  /** how far it is ahead of the system clock */
  get offsetMs(): number {
    return this.#offsetMs
  }

  now(): number {
    return systemClock.now() + this.#offsetMs
  }

  wakeAt(atMs: number, callback: () => void): () => void {
    const wakeUp: WakeUp = { atMs, callback, cancel: () => undefined }
    this.#wakeUps.add(wakeUp)
    this.#arm(wakeUp)
    return () => {
      wakeUp.cancel()
      this.#wakeUps.delete(wakeUp)
    }
  }

  advance(ms: number): void {
    this.#offsetMs += ms
    for (const wakeUp of this.#wakeUps) this.#arm(wakeUp)
  }

  set(epochMs: number): void {
    this.advance(epochMs - this.now())
  }

  #arm(wakeUp: WakeUp): void {
    wakeUp.cancel()
    wakeUp.cancel = systemClock.wakeAt(wakeUp.atMs - this.#offsetMs, () => {
      this.#wakeUps.delete(wakeUp)
      wakeUp.callback()
    })
  }
}
