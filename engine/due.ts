import type { Clock } from './clock.ts'
import type { DueColumn } from './processor/commands/due.ts'
import { firstNumber, lastNumber, under, upTo } from './store/key.ts'
import type { Reader } from './store/types.ts'

const columns: readonly DueColumn[] = ['tdue', 'jdue', 'jbak', 'mttl']
const chunk = 500

/** Watches the four ordered indexes of instants with one wake-up for all; nothing in memory per timer. */
export class DueChecker {
  readonly #clock: Clock
  readonly #state: () => Reader
  readonly #enqueue: (column: DueColumn, key: number, done: (failed: boolean) => void) => void
  readonly #isPaused: () => boolean
  /** entries whose command failed by a fault of the engine: left alone until the next start */
  readonly #failed = new Set<number>()
  #cancel: (() => void) | undefined
  #pending = 0
  #stopped = false

  /** @param isPaused what falls due waits until the next `arm` */
  constructor(
    clock: Clock,
    state: () => Reader,
    enqueue: (column: DueColumn, key: number, done: (failed: boolean) => void) => void,
    isPaused: () => boolean,
  ) {
    this.#clock = clock
    this.#state = state
    this.#enqueue = enqueue
    this.#isPaused = isPaused
  }

  /** Whether something is due now or being worked on. */
  get isDue(): boolean {
    return this.#pending > 0 || this.#due(1).length > 0
  }

  /** Plans the next wake-up; to be called after each commit. */
  arm(): void {
    this.#cancel?.()
    this.#cancel = undefined
    if (this.#stopped || this.#pending > 0 || this.#isPaused()) return
    const next = Math.min(...columns.map((column) => this.#first(column)))
    if (Number.isFinite(next)) this.#cancel = this.#clock.wakeAt(next, () => this.#fire())
  }

  stop(): void {
    this.#stopped = true
    this.#cancel?.()
  }

  #fire(): void {
    if (this.#stopped || this.#pending > 0 || this.#isPaused()) return
    const due = this.#due(chunk)
    if (due.length === 0) return this.arm()
    this.#pending = due.length
    for (const { column, key } of due) {
      this.#enqueue(column, key, (failed) => {
        if (failed) this.#failed.add(key)
        this.#pending--
        if (this.#pending === 0) this.arm()
      })
    }
  }

  #due(limit: number): { column: DueColumn; key: number }[] {
    const found: { column: DueColumn; key: number }[] = []
    for (const column of columns) {
      for (const { key } of this.#state().range(column, upTo(this.#clock.now()))) {
        if (found.length >= limit) break
        const number = lastNumber(key)
        if (!this.#failed.has(number)) found.push({ column, key: number })
      }
    }
    return found
  }

  #first(column: DueColumn): number {
    for (const { key } of this.#state().range(column, under())) {
      if (!this.#failed.has(lastNumber(key))) return firstNumber(key)
    }
    return Infinity
  }
}
