import { Overlay } from './overlay.ts'
import type { Store } from './types.ts'

export interface CommitEvents {
  /** a batch could not be stored: nothing may be answered any more */
  readonly onFatal: (error: unknown) => void
  /** nothing is being flushed any more */
  readonly onSettled?: () => void
}

/** Gathers the writes of many commands into one batch: while a batch is being flushed the next one collects. */
export class GroupCommit {
  readonly #store: Store
  readonly #events: CommitEvents
  #open: Overlay
  #answers: (() => void)[] = []
  #flushing: Promise<void> | undefined
  #wanted: (() => void)[] = []
  #dead = false

  constructor(store: Store, events: CommitEvents) {
    this.#store = store
    this.#events = events
    this.#open = new Overlay(store)
  }

  /** Takes the writes of finished commands; reads through to all that came before. */
  get open(): Overlay {
    return this.#open
  }

  get isClean(): boolean {
    return !this.#flushing && this.#open.count === 0 && this.#answers.length === 0 && this.#wanted.length === 0
  }

  /** Runs an answer when the writes of the open batch are on the disk. */
  afterwards(answer: () => void): void {
    this.#answers.push(answer)
  }

  /** Flushes the open batch as soon as the one before is through, then runs its answers and `done`. */
  flush(done: () => void): void {
    this.#wanted.push(done)
    this.#flushing ??= this.#flushAll()
  }

  /** Settles when nothing is being flushed. */
  async settled(): Promise<void> {
    await this.#flushing
  }

  async #flushAll(): Promise<void> {
    try {
      while (this.#wanted.length > 0 && !this.#dead) await this.#flushOne()
    } catch (error) {
      this.#dead = true
      this.#events.onFatal(error)
    } finally {
      this.#flushing = undefined
    }
    this.#events.onSettled?.()
  }

  async #flushOne(): Promise<void> {
    const batch = this.#open
    const answers = this.#answers
    const wanted = this.#wanted
    this.#open = new Overlay(batch)
    this.#answers = []
    this.#wanted = []
    if (batch.count > 0) await this.#store.batch(batch.writes())
    this.#open.parent = this.#store
    for (const run of [...answers, ...wanted]) run()
  }
}
