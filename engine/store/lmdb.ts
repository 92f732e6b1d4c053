import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { open, type Database, type RootDatabase } from 'lmdb'
import { columnNames } from '../state/columns.ts'
import { checkLayout, layoutOf, nextPosition } from './layout.ts'
import type { Entry, Interval, Store, Write } from './types.ts'

/** File of the state in its directory. */
export const stateFile = 'state.mdb'

/** Values as plain maps: each entry is read on its own, and the names of variables never become part of a schema. */
const format = { encoding: 'msgpack', keyEncoding: 'ordered-binary', useRecords: false } as const

/** State in lmdb: one sub-database per column, values in msgpack. */
export class LmdbStore implements Store {
  readonly #root: RootDatabase
  readonly #columns = new Map<string, Database<unknown, string>>()

  /** @throws LayoutError when a newer engine has written the directory; it is left as it is */
  constructor(dir: string) {
    mkdirSync(dir, { recursive: true })
    // without overlapping sync a batch becomes visible when it is on the disk, and one that cannot be synced leaves nothing
    this.#root = open({ path: join(dir, stateFile), maxDbs: 64, noSubdir: true, overlappingSync: false })
    try {
      const meta = this.#open('meta', false)
      checkLayout({ get: (_, key) => meta?.get(key), range: () => [] })
      // one transaction for all: each of its own would wait for the disk
      this.#root.transactionSync(() => columnNames.forEach((name) => this.#open(name, true)))
    } catch (error) {
      void this.#root.close()
      throw error
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

  /** Copies the state of one instant into a new file, without the pages that are free; batches go on meanwhile. */
  async copyTo(path: string): Promise<void> {
    await this.#root.backup(path, true)
  }

  async close(): Promise<void> {
    await this.#root.flushed
    await this.#root.close()
  }

  #open(name: string, create: boolean): Database<unknown, string> | undefined {
    // its type forgets that a database that may not be made may be missing, and that `create` is an option
    const options = { name, create, ...format }
    const db: Database<unknown, string> | undefined = this.#root.openDB(options)
    if (db) this.#columns.set(name, db)
    return db
  }

  #column(name: string): Database<unknown, string> {
    const column = this.#columns.get(name)
    if (!column) throw new Error(`no column ${name}`)
    return column
  }
}

/** What a state that nobody works on says of itself; it is only read. */
export const inspectState = async (dir: string): Promise<{ readonly layout: number; readonly position: number }> => {
  const path = join(dir, stateFile)
  const root = open({ path, maxDbs: 64, noSubdir: true, readOnly: true })
  try {
    const meta: Database<unknown, string> | undefined = root.openDB({ name: 'meta', ...format })
    const reader = { get: (_: string, key: string) => meta?.get(key), range: () => [] }
    return { layout: layoutOf(reader) ?? 0, position: nextPosition(reader) }
  } finally {
    await root.close()
    await rm(`${path}-lock`, { force: true })
  }
}
