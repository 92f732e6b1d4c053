import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { open, type Database, type RootDatabase } from 'lmdb'
import { columnNames } from '../state/columns.ts'
import type { Entry, Interval, Store, Write } from './types.ts'

/** Values as plain maps: each entry is read on its own, and the names of variables never become part of a schema. */
const plainMaps = { useRecords: false }

/** State in lmdb: one sub-database per column, values in msgpack. */
export class LmdbStore implements Store {
  readonly #root: RootDatabase
  readonly #columns = new Map<string, Database<unknown, string>>()

  constructor(dir: string) {
    mkdirSync(dir, { recursive: true })
    // not remapping chunks and no noSync: a commit is an fdatasync
    this.#root = open({ path: join(dir, 'state.mdb'), maxDbs: 64, noSubdir: true })
    for (const name of columnNames) {
      this.#columns.set(
        name,
        this.#root.openDB({ name, encoding: 'msgpack', keyEncoding: 'ordered-binary', ...plainMaps }),
      )
    }
  }

  get(column: string, key: string): unknown {
    return this.#column(column).get(key)
  }

  *range(column: string, { from, to }: Interval): Generator<Entry> {
    for (const { key, value } of this.#column(column).getRange({ start: from, end: to })) yield { key, value }
  }

  async batch(writes: readonly Write[]): Promise<void> {
    await this.#root.batch(() => {
      for (const { column, key, value } of writes) {
        const db = this.#column(column)
        // the outcome of the whole batch is awaited, single outcomes are part of it
        if (value === undefined) void db.remove(key)
        else void db.put(key, value)
      }
    })
    await this.#root.flushed
  }

  async close(): Promise<void> {
    await this.#root.flushed
    await this.#root.close()
  }

  #column(name: string): Database<unknown, string> {
    const column = this.#columns.get(name)
    if (!column) throw new Error(`no column ${name}`)
    return column
  }
}
