import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Libsql from 'libsql'

/** How long a statement waits for the writer of this or of another process. */
const waitMs = 15_000

/** Who asks: one Sequelize connection. */
export type Client = object

/** A statement waited 15 s for the one that writes. */
export class BusyError extends Error {
  readonly code = 'SQLITE_BUSY'
  constructor(options?: ErrorOptions) {
    super('SQLITE_BUSY: database is locked', options)
  }
}

/** A statement came after the database was closed. */
export class ClosedError extends Error {
  readonly code = 'SQLITE_MISUSE'
  constructor() {
    super('SQLITE_MISUSE: database is closed')
  }
}

/**
 * The raw connections of one file: one that writes, and one that reads what is committed. libsql is synchronous, so a second
 * writer of this process could only block the event loop that the first needs to commit: writers take turns here instead, and
 * the wait for another process is a sleep, never a busy timeout.
 */
export class SharedConnection {
  readonly #path: string
  readonly #writer: Libsql.Database
  readonly #reader: Libsql.Database
  readonly #waiting: (() => void)[] = []
  #taken = false
  /** the client inside a transaction */
  #owner: Client | undefined
  #users = 0
  /** libsql does not throw but ends the process when it is asked anything after its end */
  #closed = false
  /** What the tables look like, by the question: asked before every reading statement, and the same until a table changes. */
  readonly tables = new Map<string, unknown[]>()

  private constructor(path: string) {
    this.#path = path
    this.#writer = open(path)
    this.#reader = open(path)
  }

  /** The connection of a file, opened once for all its clients. */
  static acquire(file: string): SharedConnection {
    const path = absolute(file)
    const shared = connections.get(path) ?? new SharedConnection(path)
    connections.set(path, shared)
    shared.#users += 1
    return shared
  }

  /** Ends a client; a transaction that it left open is rolled back. */
  release(client: Client): void {
    if (this.#owner === client) {
      this.#writer.exec('ROLLBACK')
      this.#pass()
    }
    this.#users -= 1
    if (this.#users > 0) return
    connections.delete(this.#path)
    this.#closed = true
    this.#reader.close()
    this.#writer.close()
  }

  /** Runs a reading statement: in the client's own transaction, else on what is committed. */
  read<T>(client: Client, work: (connection: Libsql.Database) => T): Promise<T> {
    return patiently(() => work(this.#owner === client ? this.#alive(this.#writer) : this.#alive(this.#reader)))
  }

  /** Runs a statement that writes when no other client is inside a transaction; by itself it is a transaction of its own. */
  async write<T>(client: Client, work: (connection: Libsql.Database) => T): Promise<T> {
    if (this.#owner === client) return work(this.#alive(this.#writer))
    await this.#turn()
    try {
      await patiently(() => this.#alive(this.#writer).exec('BEGIN IMMEDIATE'))
      const answer = work(this.#alive(this.#writer))
      await patiently(() => this.#alive(this.#writer).exec('COMMIT'))
      return answer
    } finally {
      if (!this.#closed && this.#writer.inTransaction) this.#writer.exec('ROLLBACK')
      this.#pass()
    }
  }

  /**
   * BEGIN, COMMIT and their like. Only `exec` may meet a locked file: a prepared statement that was told BUSY counts as running
   * until it is garbage, and nothing commits meanwhile ("SQL statements in progress").
   */
  async control(client: Client, sql: string): Promise<void> {
    if (this.#owner !== client) await this.#turn()
    try {
      await patiently(() => this.#alive(this.#writer).exec(sql))
    } finally {
      if (!this.#closed && this.#writer.inTransaction) this.#owner = client
      else this.#pass()
    }
  }

  #alive(connection: Libsql.Database): Libsql.Database {
    if (this.#closed) throw new ClosedError()
    return connection
  }

  #turn(): Promise<void> {
    if (!this.#taken) {
      this.#taken = true
      return Promise.resolve()
    }
    return new Promise((go, refuse) => {
      const enter = (): void => {
        clearTimeout(giveUp)
        go()
      }
      const giveUp = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1)
        refuse(new BusyError())
      }, waitMs)
      this.#waiting.push(enter)
    })
  }

  #pass(): void {
    this.#owner = undefined
    const next = this.#waiting.shift()
    this.#taken = next !== undefined
    next?.()
  }
}

const connections = new Map<string, SharedConnection>()

// Two paths to one file must meet in one connection.
const absolute = (file: string): string => {
  const path = resolve(file)
  return join(realpathSync(dirname(path)), basename(path))
}

const open = (path: string): Libsql.Database => {
  const connection = new Libsql(path)
  for (const pragma of ['journal_mode=WAL', 'synchronous=NORMAL', 'foreign_keys=ON']) {
    connection.exec(`PRAGMA ${pragma}`)
  }
  return connection
}

const patiently = async <T>(work: () => T): Promise<T> => {
  const until = performance.now() + waitMs
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (performance.now() > until) throw new BusyError({ cause: error })
      await sleep(2 + Math.random() * 10)
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_BUSY')
