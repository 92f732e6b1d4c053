import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { QueryTypes } from 'sequelize'
import { type RunnableMigration, SequelizeStorage, Umzug } from 'umzug'
import type { QueryInterface } from 'sequelize'
import type { Database } from './database.ts'
import type { Migration } from './migration.ts'

/** How long a second process waits for the one that migrates. */
const lockSeconds = 120

/**
 * Brings the schema up to date. Processes that start at once take turns: the second finds nothing left to do.
 *
 * @returns names of the migrations that ran, in order
 */
export const migrate = (database: Database): Promise<string[]> =>
  alone(database, async () => {
    const ran = await (await umzug(database)).up()
    return ran.map(({ name }) => name)
  })

/** Takes back the last migration. @returns its name, undefined when there is none */
export const migrateDown = (database: Database): Promise<string | undefined> =>
  alone(database, async () => {
    const ran = await (await umzug(database)).down()
    return ran[0]?.name
  })

const folder = join(import.meta.dirname, 'migrations')

const umzug = async (database: Database): Promise<Umzug<QueryInterface>> =>
  new Umzug({
    migrations: await load(),
    context: database.sequelize.getQueryInterface(),
    storage: new SequelizeStorage({ sequelize: database.sequelize }),
    logger: undefined,
  })

const load = async (): Promise<RunnableMigration<QueryInterface>[]> => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))
  return Promise.all(
    files.toSorted().map(async (file) => {
      const { up, down } = (await import(pathToFileURL(join(folder, file)).href)) as Migration
      return { name: file.replace(/\.ts$/, ''), up, down }
    }),
  )
}

// SQLite: one transaction around all, since its DDL can be rolled back. MySQL commits at each DDL, so a lock by name.
const alone = <T>(database: Database, work: () => Promise<T>): Promise<T> =>
  database.dialect === 'sqlite' ? database.transaction(work) : withNamedLock(database, work)

const withNamedLock = async <T>({ sequelize }: Database, work: () => Promise<T>): Promise<T> => {
  const name = `migrate:${sequelize.getDatabaseName()}`.slice(0, 64)
  const transaction = await sequelize.transaction()
  const ask = async (sql: string, values: unknown[]): Promise<unknown> => {
    const rows = await sequelize.query<{ answer: unknown }>(sql, {
      replacements: values,
      transaction,
      type: QueryTypes.SELECT,
    })
    return rows[0]?.answer
  }
  try {
    if (Number(await ask('SELECT GET_LOCK(?, ?) AS answer', [name, lockSeconds])) !== 1) {
      throw new Error('another process has been migrating for too long')
    }
    return await work()
  } finally {
    await ask('SELECT RELEASE_LOCK(?) AS answer', [name]).catch(() => undefined)
    await transaction.rollback()
  }
}
