import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import mysql from 'mysql2/promise'
import { connect, type ConnectOptions } from '#server/platform/db/connect'
import type { Database } from '#server/platform/db/database'
import { migrate } from '#server/platform/db/migrate'

export interface TestDatabase {
  readonly name: 'sqlite' | 'mariadb'
  /** why it cannot be had here; its tests are then shown as pending */
  readonly missing?: string
  /** address of a new, empty database, for processes or for a second connection */
  readonly create: () => Promise<{ readonly url: string; readonly drop: () => Promise<void> }>
}

export interface OpenOptions extends ConnectOptions {
  /** default true; false gives a database without tables */
  readonly migrated?: boolean
}

/** A database of its own for the running test (for the suite, in a `before`); it is closed and dropped when that is over. */
export type OpenDatabase = (options?: OpenOptions) => Promise<Database & { readonly url: string }>

/** SQLite always; MariaDB when TEST_MARIADB_URL names a server (`node scripts/mariadb.mjs -- mocha …`). */
export const testDatabases = (): readonly TestDatabase[] => [
  sqlite,
  {
    name: 'mariadb',
    create: createMariadb,
    ...(serverUrl() === undefined && { missing: 'TEST_MARIADB_URL is not set' }),
  },
]

/** A new database with all its tables, which the caller closes and drops. */
export const createMigrated = async (kind: TestDatabase): ReturnType<TestDatabase['create']> => {
  const created = await kind.create()
  if (kind.name === 'mariadb') {
    statements ??= schemaStatements()
    const connection = await mysql.createConnection({ uri: created.url, multipleStatements: true })
    await connection.query(await statements)
    await connection.end()
    return created
  }
  template ??= makeTemplate()
  await copyFile(await template, created.url.slice('sqlite:'.length))
  return created
}

/** The same on SQLite, open, for what needs one database of its own; `drop` closes it too. */
export const openSqlite = async (options: ConnectOptions = {}) => {
  const { url, drop } = await createMigrated(sqlite)
  const database = await connect(url, options)
  return { ...database, url, drop: () => database.close().then(drop) }
}

/** Runs the same tests on every database. `open` may be called more than once in a test or hook. */
export const describeOnDatabases = (name: string, tests: (open: OpenDatabase) => void): void => {
  for (const kind of testDatabases()) {
    describe(`${name} (${kind.name})`, function () {
      // What a `before` opens lives as long as the suite.
      const opened: { suite: (() => Promise<void>)[]; test: (() => Promise<void>)[] } = { suite: [], test: [] }
      let owner: 'suite' | 'test' = 'suite'
      before(function () {
        if (kind.missing !== undefined) this.skip()
      })
      beforeEach(() => {
        owner = 'test'
      })
      const close = async (whose: 'suite' | 'test'): Promise<void> => {
        owner = 'suite'
        for (const end of opened[whose].splice(0).toReversed()) await end()
      }
      tests(async (options = {}) => {
        const { url, drop } = options.migrated === false ? await kind.create() : await createMigrated(kind)
        const database = await connect(url, options)
        opened[owner].push(async () => {
          await database.close()
          await drop()
        })
        return { ...database, url }
      })
      afterEach(() => close('test'))
      after(() => close('suite'))
    })
  }
}

const serverUrl = (): string | undefined => process.env['TEST_MARIADB_URL']

const createSqlite: TestDatabase['create'] = async () => {
  const dir = await mkdtemp(join(tmpdir(), 'woonzaak-db-'))
  return { url: `sqlite:${join(dir, 'test.sqlite')}`, drop: () => rm(dir, { recursive: true, force: true }) }
}

const sqlite: TestDatabase = { name: 'sqlite', create: createSqlite }

const createMariadb: TestDatabase['create'] = async () => {
  const name = `t_${randomBytes(8).toString('hex')}`
  const onServer = async (sql: string): Promise<void> => {
    const connection = await mysql.createConnection(serverUrl() ?? '')
    await connection.query(sql)
    await connection.end()
  }
  await onServer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`)
  const url = new URL(serverUrl() ?? '')
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(`DROP DATABASE IF EXISTS ${name}`) }
}

// Migrating takes longer than most tests, so it is done once: SQLite copies the file, MariaDB repeats the finished tables.
let template: Promise<string> | undefined
let statements: Promise<string> | undefined

const schemaStatements = async (): Promise<string> => {
  const { url, drop } = await createMariadb()
  await migrateAt(url)
  const connection = await mysql.createConnection(url)
  const rows = async (sql: string): Promise<Record<string, string>[]> =>
    (await connection.query<mysql.RowDataPacket[]>(sql))[0] as Record<string, string>[]
  const tables = (await rows('SHOW TABLES')).flatMap((row) => Object.values(row))
  const creates = await Promise.all(tables.map((table) => rows(`SHOW CREATE TABLE \`${table}\``)))
  const done = (await rows('SELECT name FROM SequelizeMeta')).map(({ name }) => `('${name}')`)
  await connection.end()
  await drop()
  return [
    'SET foreign_key_checks = 0',
    ...creates.map(([row]) => row?.['Create Table'] ?? ''),
    `INSERT INTO SequelizeMeta (name) VALUES ${done.join(', ')}`,
  ].join(';\n')
}

const makeTemplate = async (): Promise<string> => {
  const { url } = await createSqlite()
  await migrateAt(url)
  const file = url.slice('sqlite:'.length)
  process.once('exit', () => rmSync(dirname(file), { recursive: true, force: true }))
  return file
}

const migrateAt = async (url: string): Promise<void> => {
  const database = await connect(url)
  await migrate(database)
  if (database.dialect === 'sqlite') await database.sequelize.query('PRAGMA wal_checkpoint(TRUNCATE)')
  await database.close()
}
