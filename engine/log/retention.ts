import type { Clock } from '../clock.ts'
import type { GroupCommit } from '../store/group-commit.ts'
import { k } from '../store/key.ts'
import type { Store } from '../store/types.ts'
import type { Log } from './log.ts'
import { recordsOf, type LogEntry } from './log-entry.ts'
import type { StoredRecord } from './records.ts'

export interface RetentionOptions {
  /** records younger than this are kept */
  readonly maxAgeMs: number
  /** so many of the newest records are kept whatever their age */
  readonly minRecords: number
}

interface Parts {
  readonly store: Store
  readonly commit: GroupCommit
  readonly log: Log
  readonly clock: Clock
}

const intervalMs = 10_000
/** Records deleted in one batch: a few milliseconds of work, in between those of commands. */
const chunk = 500
const pauseMs = 10

/**
 * Deletes, in the background and a few at a time, the oldest records of the log: those that every registered reader has acknowledged and that are
 * old enough, the records of a command together. Positions stay as they are.
 */
export class LogRetention {
  readonly #parts: Parts
  readonly #options: RetentionOptions
  #cancel: () => void = () => undefined
  #stopped = false

  constructor(parts: Parts, options: RetentionOptions) {
    this.#parts = parts
    this.#options = options
    this.#plan(intervalMs)
  }

  stop(): void {
    this.#stopped = true
    this.#cancel()
  }

  #plan(inMs: number): void {
    if (this.#stopped) return
    const { clock } = this.#parts
    this.#cancel = clock.wakeAt(clock.now() + inMs, () => void this.#sweep())
  }

  async #sweep(): Promise<void> {
    while (!this.#stopped && (await this.#deleteChunk())) await new Promise((resolve) => setTimeout(resolve, pauseMs))
    this.#plan(intervalMs)
  }

  /** @returns whether there may be more to delete */
  async #deleteChunk(): Promise<boolean> {
    const { commit } = this.#parts
    const { keys, count } = this.#deletable()
    if (keys.length === 0) return false
    for (const key of keys) commit.open.remove('log', key)
    return await new Promise((resolve) => {
      // without room to delete the next sweep tries again
      commit.afterwards(
        () => resolve(count >= chunk),
        () => resolve(false),
      )
      commit.flush()
    })
  }

  /** Entries whose records can all go, and how many records those are. */
  #deletable(): { readonly keys: readonly string[]; readonly count: number } {
    const { store, clock } = this.#parts
    const before = clock.now() - this.#options.maxAgeMs
    const first = this.#firstKept()
    const keys: string[] = []
    let count = 0
    for (const { key, value } of store.range('log', { from: '', to: k(first) })) {
      const records = recordsOf(value as LogEntry | StoredRecord)
      const last = records.at(-1)
      if (!last || last.position >= first || last.timestamp >= before) break
      keys.push(key)
      count += records.length
      if (count >= chunk) break
    }
    return { keys, count }
  }

  #firstKept(): number {
    const { log } = this.#parts
    const unread = log.readers().map(({ position }) => position + 1)
    return Math.max(0, Math.min(log.next - this.#options.minRecords, ...unread))
  }
}
