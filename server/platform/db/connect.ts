import mysql from 'mysql2'
import { type Options, type QueryOptions, Sequelize } from 'sequelize'
import type { Database, Dialect } from './database.ts'
import { buildModel, type ModelDefinition, type ModelOf } from './model.ts'
import type { Columns } from './columns.ts'
import { sqliteDialectModule } from './sqlite/dialect-module.ts'
import { createScope, createTransactions, type TransactionScope } from './transactions.ts'

export interface ConnectOptions {
  /** epoch milliseconds; gives createdAt, updatedAt and every instant of the platform. Default: the system's clock */
  readonly now?: () => number
  /** gets what an after-commit hook throws; default: a process warning */
  readonly onHookError?: (error: unknown) => void
  /** connections of the pool on MySQL; default 10 */
  readonly poolSize?: number
}

/** The text is no database address that we know; it is not repeated, it may hold a password. */
export class DatabaseUrlError extends Error {
  override readonly name = 'DatabaseUrlError'
}

/**
 * Opens a database and tries it once. It does not migrate: see `migrate`.
 *
 * @param url `sqlite:<file>` (libsql, a file, never `:memory:`) or `mysql://user:password@host:port/name` (MySQL 8.4, MariaDB 10.11);
 *   `mariadb://` is the same
 * @throws DatabaseUrlError on any other text; Sequelize's ConnectionError when nobody answers
 */
export const connect = async (url: string, options: ConnectOptions = {}): Promise<Database> => {
  const scope = createScope()
  const { dialect, config } = parseUrl(url, options)
  const ScopedSequelize = scoped(scope)
  const sequelize = new ScopedSequelize(config)
  await sequelize.authenticate()
  const clock = options.now ?? Date.now
  const now = (): string => new Date(clock()).toISOString()
  const models = new Map<ModelDefinition, unknown>()
  return {
    dialect,
    sequelize,
    now,
    model: <C extends Columns>(definition: ModelDefinition<C>) => {
      const known = models.get(definition)
      const model = known ?? buildModel(sequelize, definition, now)
      models.set(definition, model)
      return model as ModelOf<C>
    },
    ...createTransactions(sequelize, scope, options.onHookError ?? warn),
    close: () => sequelize.close(),
  }
}

const warn = (error: unknown): void => process.emitWarning(error instanceof Error ? error : String(error))

// Sequelize keeps its CLS on the class, one for all databases of the process. A subclass per database keeps transactions of two
// databases apart; `query` reads the base class, so it is told here.
const scoped = (scope: TransactionScope): typeof Sequelize =>
  class extends Sequelize {
    static readonly _cls = { get: () => scope.getStore()?.transaction, set: () => undefined }

    override query(sql: string, options?: QueryOptions): Promise<never> {
      const transaction = options?.transaction === undefined ? scope.getStore()?.transaction : options.transaction
      return super.query(sql, { ...options, ...(transaction !== undefined && { transaction }) }) as Promise<never>
    }
  }

const common = { logging: false, define: { timestamps: false } } as const

const parseUrl = (url: string, options: ConnectOptions): { dialect: Dialect; config: Options } => {
  const file = /^sqlite:(?!\/\/)(.+)$/.exec(url)?.[1]
  if (file !== undefined && file !== ':memory:') {
    return {
      dialect: 'sqlite',
      config: { ...common, dialect: 'sqlite', storage: file, dialectModule: sqliteDialectModule },
    }
  }
  if (!/^(mysql|mariadb):\/\//.test(url)) {
    throw new DatabaseUrlError('database address must be sqlite:<file> or mysql://user:password@host:port/name')
  }
  return { dialect: 'mysql', config: mysqlConfig(new URL(url), options.poolSize ?? 10) }
}

const mysqlConfig = (url: URL, poolSize: number): Options => {
  const database = decodeURIComponent(url.pathname.slice(1))
  if (database === '') throw new DatabaseUrlError('database address must end in /name')
  const socketPath = url.searchParams.get('socket')
  return {
    ...common,
    dialect: 'mysql',
    dialectModule: mysql,
    database,
    host: url.hostname,
    port: Number(url.port || 3306),
    username: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    timezone: '+00:00',
    pool: { max: poolSize, min: 0, acquire: 30_000, idle: 10_000 },
    define: { ...common.define, charset: 'utf8mb4', collate: 'utf8mb4_unicode_ci' },
    dialectOptions: { charset: 'utf8mb4_unicode_ci', ...(socketPath !== null && { socketPath }) },
  }
}
