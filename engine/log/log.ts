import type { RecordLog } from '../processor/api.ts'
import { k } from '../store/key.ts'
import type { GroupCommit } from '../store/group-commit.ts'
import type { Store } from '../store/types.ts'
import { toExported, type StoredRecord, type ZeebeRecord } from './records.ts'

/** Reading side of the record log, and the cursors of exporters. */
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
    for (const { value } of this.#store.range('log', { from: k(from), to: '\uffff' })) {
      records.push(toExported(value as StoredRecord))
      if (records.length >= limit) break
    }
    return records
  }

  onAppend(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  notify(): void {
    for (const listener of this.#listeners) listener()
  }

  cursor(id: string): number {
    return Number(this.#commit.open.get('exp', k(id)) ?? 0)
  }

  async acknowledge(id: string, position: number): Promise<void> {
    if (position <= this.cursor(id)) return
    this.#commit.open.put('exp', k(id), position)
    await new Promise<void>((resolve) => this.#commit.flush(resolve))
  }
}
