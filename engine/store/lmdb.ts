import { mkdirSync, statfsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { open, type Database, type RootDatabase } from 'lmdb'
import { columnNames } from '../state/columns.ts'
import { fromStored, toStored } from './compact.ts'
import { checkLayout, layoutOf, nextPosition } from './layout.ts'
import { Recent, scopeOf, scopes } from './recent.ts'
import { DiskFull, type Entry, type Interval, type Reader, type Store, type Write } from './types.ts'

/** File of the state in its directory. */
export const stateFile = 'state.mdb'

/** Each entry is read on its own, and the names of variables never become part of a schema. */
const format = { encoding: 'msgpack', keyEncoding: 'ordered-binary', useRecords: false } as const

/**
 * Without overlapping sync a batch becomes visible when it is on the disk, and one that cannot be synced leaves nothing.
 * Without batching by turns no promise of lmdb's own is left that nobody hears reject.
 */
const durably = { maxDbs: 64, noSubdir: true, overlappingSync: false, eventTurnBatching: false }

/** ENOSPC, EDQUOT and MDB_MAP_FULL; a write that was cut short for want of room says EIO instead. */
const noRoom = new Set([28, 122, -30_792])
const inputOutput = 5
/** with less than this left, EIO means that the disk is full */
const nearlyNothing = 4 * 1024 * 1024

/** State in lmdb: one sub-database per column, values in msgpack. */
export class LmdbStore implements Store {
  readonly #dir: string
  readonly #root: RootDatabase
  readonly #columns = new Map<string, Database<unknown, string>>()
  readonly #recent: Recent

  /** @throws LayoutError when a newer engine has written the directory; it is left as it is */
  constructor(dir: string) {
    mkdirSync(dir, { recursive: true })
    this.#dir = dir
    this.#root = open({ path: join(dir, stateFile), ...durably })
    try {
      const meta = this.#open('meta', false)
      checkLayout({ get: (_, key) => meta?.get(key), range: () => [] })
      // one transaction for all: each of its own would wait for the disk
      this.#root.transactionSync(() => columnNames.forEach((name) => this.#open(name, true)))
    } catch (error) {
      void this.#root.close()
      throw error
    }
    const stored: Reader = {
      get: (column, key) => fromStored(column, this.#column(column).get(key)),
      range: (column, { from, to }) =>
        this.#column(column)
          .getRange({ start: from, end: to })
          .map(({ key, value }) => ({ key, value: fromStored(column, value) })),
    }
    this.#recent = new Recent(stored, this.#highestScope())
  }

  get(column: string, key: string): unknown {
    return this.#recent.get(column, key)
  }

  range(column: string, interval: Interval): Iterable<Entry> {
    return this.#recent.range(column, interval)
  }

  async batch(writes: readonly Write[]): Promise<void> {
    const write = (): void => {
      for (const { column, key, value } of writes) {
        const db = this.#column(column)
        // the outcome of the whole batch is awaited, single outcomes are part of it
        if (value !== undefined) void db.put(key, toStored(column, value))
        else if (!this.#recent.lacks(column, key)) void db.remove(key)
      }
    }
    try {
      await this.#root.batch(write)
    } catch (error) {
      throw await this.#explain(error)
    }
    this.#recent.written(writes)
  }

  count(column: string): number {
    const stats = this.#column(column).getStats()
    return 'entryCount' in stats ? Number(stats.entryCount) : 0
  }

  /** Copies the state of one instant into a new file, without the pages that are free; batches go on meanwhile. */
  async copyTo(path: string): Promise<void> {
    await this.#root.backup(path, true)
  }

  async close(): Promise<void> {
    await this.#root.close()
  }

  async #explain(error: unknown): Promise<unknown> {
    const cause = await causeOf(error)
    const code = cause instanceof Error && 'code' in cause ? Number(cause.code) : 0
    return noRoom.has(code) || (code === inputOutput && this.#isNearlyFull()) ? new DiskFull() : cause
  }

  #isNearlyFull(): boolean {
    const { bavail, bsize } = statfsSync(this.#dir)
    return bavail * bsize < nearlyNothing
  }

  #open(name: string, create: boolean): Database<unknown, string> | undefined {
    // its type forgets that a database that may not be made may be missing, and that `create` is an option
    const options = { name, create, ...format }
    const db: Database<unknown, string> | undefined = this.#root.openDB(options)
    if (db) this.#columns.set(name, db)
    return db
  }

  #highestScope(): string {
    const last = scopes.flatMap((name) => [...this.#column(name).getKeys({ reverse: true, limit: 1 })])
    return scopeOf(last.sort().at(-1) ?? '')
  }

  #column(name: string): Database<unknown, string> {
    const column = this.#columns.get(name)
    if (!column) throw new Error(`no column ${name}`)
    return column
  }
}

/** lmdb gives the reason of a failed commit as a promise that is always rejected. */
const causeOf = async (error: unknown): Promise<unknown> => {
  if (!(error instanceof Error && 'commitError' in error)) return error
  return await Promise.resolve(error.commitError).catch((cause: unknown) => cause)
}

/** What a state that nobody works on says of itself; it is only read. */
export const inspectState = async (dir: string): Promise<{ readonly layout: number; readonly position: number }> => {
  const path = join(dir, stateFile)
  const root = open({ path, ...durably, readOnly: true })
  try {
    const meta: Database<unknown, string> | undefined = root.openDB({ name: 'meta', ...format })
    const reader = { get: (_: string, key: string) => meta?.get(key), range: () => [] }
    return { layout: layoutOf(reader) ?? 0, position: nextPosition(reader) }
  } finally {
    await root.close()
    await rm(`${path}-lock`, { force: true })
  }
}
