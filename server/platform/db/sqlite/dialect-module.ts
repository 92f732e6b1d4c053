import { EventEmitter } from 'node:events'
import type Libsql from 'libsql'
import { SharedConnection } from './shared-connection.ts'

/** What sqlite3's callbacks have as `this`; Sequelize looks at the name of the class. */
class Statement {
  readonly lastID: number
  readonly changes: number
  constructor(lastID: number, changes: number) {
    this.lastID = lastID
    this.changes = changes
  }
}

type Callback = (this: Statement, error: Error | null, rows?: unknown) => void
type Parameters = readonly unknown[] | Readonly<Record<string, unknown>>

interface Answer {
  readonly statement: Statement
  readonly rows: unknown[]
}

/** The part of node-sqlite3's Database that Sequelize uses, on libsql: prebuilt, so nothing is compiled at install. */
class Database extends EventEmitter {
  readonly filename: string
  readonly #shared: SharedConnection
  #open = true
  /** set by Sequelize on the connection of a transaction */
  uuid: string | undefined

  constructor(filename: string, _mode: number, callback?: (error: Error | null) => void) {
    super()
    this.filename = filename
    this.#shared = SharedConnection.acquire(filename)
    setImmediate(() => callback?.call(this, null))
  }

  serialize(work: () => void): void {
    work()
  }

  run(sql: string, ...rest: unknown[]): this {
    return this.#answer(sql, rest, () => undefined)
  }

  all(sql: string, ...rest: unknown[]): this {
    return this.#answer(sql, rest, (rows) => rows)
  }

  get(sql: string, ...rest: unknown[]): this {
    return this.#answer(sql, rest, (rows) => rows[0])
  }

  exec(sql: string, callback?: Callback): this {
    return this.#call(this.#control(sql), callback, () => undefined)
  }

  close(callback?: (error: Error | null) => void): void {
    if (this.#open) this.#shared.release(this)
    this.#open = false
    setImmediate(() => callback?.call(this, null))
  }

  #answer(sql: string, rest: readonly unknown[], pick: (rows: unknown[]) => unknown): this {
    const callback = rest.find((argument): argument is Callback => typeof argument === 'function')
    const parameters = rest.find((argument): argument is Parameters => typeof argument === 'object') ?? []
    return this.#call(this.#execute(sql, parameters), callback, pick)
  }

  #execute(sql: string, parameters: Parameters): Promise<Answer> {
    // The shared connections have it on; asking again would wait for the writer's turn.
    if (/^PRAGMA FOREIGN_KEYS=ON;?$/i.test(sql)) return Promise.resolve({ statement: new Statement(0, 0), rows: [] })
    const known = this.#shared.tables.get(sql)
    if (known) return Promise.resolve({ statement: new Statement(0, 0), rows: known })
    const work = (connection: Libsql.Database): Answer => {
      const answer = execute(connection, sql, parameters)
      if (asksTable.test(sql)) this.#shared.tables.set(sql, answer.rows)
      else if (!keepsTables.test(sql)) this.#shared.tables.clear()
      return answer
    }
    if (reads.test(sql)) return this.#shared.read(this, work)
    if (controls.test(sql)) return this.#control(sql)
    return this.#shared.write(this, work)
  }

  async #control(sql: string): Promise<Answer> {
    // a table that a transaction changed may be as it was
    if (/^\s*ROLLBACK/i.test(sql)) this.#shared.tables.clear()
    await this.#shared.control(this, sql)
    return { statement: new Statement(0, 0), rows: [] }
  }

  #call(answer: Promise<Answer>, callback: Callback | undefined, pick: (rows: unknown[]) => unknown): this {
    answer.then(
      ({ statement, rows }) => setImmediate(() => callback?.call(statement, null, pick(rows))),
      (error: unknown) => setImmediate(() => fail(error, callback)),
    )
    return this
  }
}

const reads = /^\s*(SELECT|VALUES|EXPLAIN|PRAGMA\s+[a-z_]+\s*(\([^)]*\))?\s*;?\s*$)/i

const asksTable = /^PRAGMA TABLE_INFO\(/i

const keepsTables = /^\s*(SELECT|VALUES|EXPLAIN|PRAGMA|INSERT|UPDATE|DELETE|WITH)\b/i

const controls = /^\s*(BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA|VACUUM|ATTACH|DETACH)\b/i

const execute = (connection: Libsql.Database, sql: string, parameters: Parameters): Answer => {
  const statement = connection.prepare(sql)
  const values = bindings(parameters)
  if (statement.reader) {
    return { statement: new Statement(0, 0), rows: statement.all(...values).map(withBuffers) }
  }
  const { lastInsertRowid, changes } = statement.run(...values)
  return { statement: new Statement(Number(lastInsertRowid), changes), rows: [] }
}

// `$1` and `:name` keys lose their mark; a positional list stays one.
const bindings = (parameters: Parameters): unknown[] => {
  if (Array.isArray(parameters)) return parameters.map(toSqlite)
  const named = Object.entries(parameters).map(([key, value]) => [key.replace(/^[$:@]/, ''), toSqlite(value)])
  return named.length === 0 ? [] : [Object.fromEntries(named)]
}

const toSqlite = (value: unknown): unknown => {
  if (value === undefined) return null
  if (typeof value === 'boolean') return Number(value)
  return value instanceof Date ? value.toISOString() : value
}

const withBuffers = (row: unknown): unknown => {
  if (typeof row !== 'object' || row === null) return row
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value instanceof ArrayBuffer ? Buffer.from(value) : value]),
  )
}

// Sequelize recognises a broken constraint by sqlite3's plain code and prefix, not by libsql's extended code.
const toSqlite3Error = (error: unknown): Error => {
  if (!(error instanceof Error)) return new Error(String(error))
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'SQLITE_ERROR'
  const plain = code.startsWith('SQLITE_CONSTRAINT') ? 'SQLITE_CONSTRAINT' : code
  const message = error.message.startsWith(plain) ? error.message : `${plain}: ${error.message}`
  return Object.assign(new Error(message, { cause: error }), { code: plain })
}

const fail = (error: unknown, callback: Callback | undefined): void => {
  const mapped = toSqlite3Error(error)
  if (callback) callback.call(new Statement(0, 0), mapped)
  else process.emitWarning(mapped)
}

/** Passed to Sequelize as `dialectModule` in place of `sqlite3`. */
export const sqliteDialectModule = {
  Database,
  OPEN_READONLY: 1,
  OPEN_READWRITE: 2,
  OPEN_CREATE: 4,
  verbose: (): unknown => sqliteDialectModule,
}
