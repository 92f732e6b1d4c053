import { Overlay } from './overlay.ts'
import { DiskFull, type Reader, type Store, type Write } from './types.ts'

/** A batch that is on the disk. */
export interface FlushedBatch {
  readonly writes: readonly Write[]
  /** how many were waiting for it */
  readonly answers: number
  readonly tookMs: number
}

export interface CommitEvents {
  /** a batch could not be stored: nothing may be answered any more */
  readonly onFatal: (error: unknown) => void
  /** there was no room for a batch: it and all that was built on it are gone, their answers are refused next */
  readonly onFull?: () => void
  readonly onFlushed?: (batch: FlushedBatch) => void
  /** nothing is being flushed any more */
  readonly onSettled?: () => void
}

interface Answer {
  readonly give: () => void
  readonly refuse: (error: unknown) => void
}

/** Gathers the writes of many commands into one batch: while a batch is being flushed the next one collects. */
export class GroupCommit {
  readonly #store: Store
  readonly #events: CommitEvents
  #open: Overlay
  #answers: Answer[] = []
  #flushing: Promise<void> | undefined
  #wanted: (() => void)[] = []
  /** told when the open batch is being flushed, or is gone */
  #roomWaiters: (() => void)[] = []
  #isDead = false
  #lastFlushMs = 0

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

  /** How long the last batch took to reach the disk. */
  get lastFlushMs(): number {
    return this.#lastFlushMs
  }

  /** Whether a batch could not be stored, so that nothing will be stored or answered any more. */
  get isDead(): boolean {
    return this.#isDead
  }

  /**
   * Runs an answer when the writes of the open batch are on the disk.
   *
   * @param refuse called instead when they cannot be: nothing of the batch has been stored, or `isDead`
   */
  afterwards(give: () => void, refuse: (error: unknown) => void): void {
    this.#answers.push({ give, refuse })
  }

  /** Flushes the open batch as soon as the one before is through, then runs its answers and `done`. */
  flush(done: () => void = () => undefined): void {
    if (this.#isDead) return
    this.#wanted.push(done)
    this.#flushing ??= this.#flushAll()
  }

  /** Settles when the batch that is open now is open no more. */
  async room(): Promise<void> {
    await new Promise<void>((resolve) => this.#roomWaiters.push(resolve))
  }

  /** Settles when nothing is being flushed. */
  async settled(): Promise<void> {
    await this.#flushing
  }

  async #flushAll(): Promise<void> {
    while (this.#wanted.length > 0 && !this.#isDead) await this.#flushOne()
    this.#flushing = undefined
    this.#events.onSettled?.()
  }

  async #flushOne(): Promise<void> {
    const batch = this.#open
    const answers = this.#answers
    const wanted = this.#wanted
    this.#renew(batch)
    try {
      if (batch.count > 0) await this.#write(batch.writes(), answers.length)
    } catch (error) {
      return this.#fail(answers, error)
    }
    this.#open.parent = this.#store
    for (const { give } of answers) give()
    for (const done of wanted) done()
  }

  #renew(parent: Reader): void {
    this.#open = new Overlay(parent)
    this.#answers = []
    this.#wanted = []
    const waiters = this.#roomWaiters
    this.#roomWaiters = []
    for (const tell of waiters) tell()
  }

  async #write(writes: readonly Write[], answers: number): Promise<void> {
    const startedAt = performance.now()
    await this.#store.batch(writes)
    this.#lastFlushMs = performance.now() - startedAt
    this.#events.onFlushed?.({ writes, answers, tookMs: this.#lastFlushMs })
  }

  #fail(answers: readonly Answer[], error: unknown): void {
    const refused = [...answers, ...this.#answers]
    this.#renew(this.#store)
    if (error instanceof DiskFull) this.#events.onFull?.()
    else {
      this.#isDead = true
      this.#events.onFatal(error)
    }
    for (const { refuse } of refused) refuse(error)
  }
}
