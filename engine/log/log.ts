import type { LogReader, RecordLog } from '../processor/api.ts'
import { k } from '../store/key.ts'
import { nextPosition } from '../store/layout.ts'
import type { GroupCommit } from '../store/group-commit.ts'
import type { Store } from '../store/types.ts'
import { recordsFrom } from './log-entry.ts'
import { toExported, type ZeebeRecord } from './records.ts'

const all = { from: '', to: '\uffff' }

/** Reading side of the record log, and the cursors of its readers. */
export class Log implements RecordLog {
  readonly #store: Store
  readonly #commit: GroupCommit
  readonly #listeners = new Set<() => void>()

  constructor(store: Store, commit: GroupCommit) {
    this.#store = store
    this.#commit = commit
  }

  read(from: number, limit: number): ZeebeRecord[] {
    const records: ZeebeRecord[] = []
    if (limit <= 0) return records
    // only what is on the disk: an exported record must never be lost
    for (const record of recordsFrom(this.#store, from)) {
      records.push(toExported(record))
      if (records.length >= limit) break
    }
    return records
  }

  get oldest(): number {
    for (const { key } of this.#store.range('log', all)) return Number(key)
    return this.next
  }

  get next(): number {
    return nextPosition(this.#store)
  }

  onAppend(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  notify(): void {
    for (const listener of this.#listeners) listener()
  }

  readers(): readonly LogReader[] {
    return [...this.#commit.open.range('exp', all)].map(({ key, value }) => ({ id: key, position: Number(value) }))
  }

  async register(id: string): Promise<void> {
    if (!/^[\w.-]{1,100}$/.test(id)) throw new Error(`'${id}' is no name of a reader: letters, digits, _ . - only`)
    if (this.#commit.open.get('exp', k(id)) === undefined) await this.#put(id, 0)
  }

  async forget(id: string): Promise<boolean> {
    if (this.#commit.open.get('exp', k(id)) === undefined) return false
    await this.#put(id, undefined)
    return true
  }

  cursor(id: string): number {
    return Number(this.#commit.open.get('exp', k(id)) ?? 0)
  }

  async acknowledge(id: string, position: number): Promise<void> {
    if (position > this.cursor(id)) await this.#put(id, position)
  }

  async #put(id: string, position: number | undefined): Promise<void> {
    const { open } = this.#commit
    if (position === undefined) open.remove('exp', k(id))
    else open.put('exp', k(id), position)
    await new Promise<void>((resolve, reject) => {
      this.#commit.afterwards(resolve, reject)
      this.#commit.flush()
    })
  }
}
