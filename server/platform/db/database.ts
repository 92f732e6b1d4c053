import type { Sequelize, Transaction } from 'sequelize'
import type { Columns } from './columns.ts'
import type { ModelDefinition, ModelOf } from './model.ts'

export type Dialect = 'sqlite' | 'mysql'

/** One open database. Everything Sequelize does inside `transaction` joins it by itself; nothing is passed along. */
export interface Database {
  readonly dialect: Dialect
  /** for queries that models cannot say */
  readonly sequelize: Sequelize
  /** UTC instant of the clock that `connect` got, as the instant columns hold it */
  now(): string
  /** The model of this database; the same object at each call. */
  model<C extends Columns>(definition: ModelDefinition<C>): ModelOf<C>
  /**
   * Runs `work` in one transaction and commits. A call inside another joins it: only the outermost commits.
   * `work` runs again from the start after a deadlock or a lock time-out (MySQL 1205, 1213), so it keeps to the database:
   * effects outside belong in `afterCommit`.
   *
   * READ COMMITTED on MySQL: read with `lock: true` what is read, changed and written back without a `version` column. SQLite runs
   * writers one at a time.
   *
   * @throws whatever `work` throws, after rolling back
   */
  transaction<T>(work: () => Promise<T>): Promise<T>
  /** The running transaction, for raw SQL on another connection's terms; undefined outside. */
  current(): Transaction | undefined
  /**
   * Runs `hook` in the transaction, last before it commits, in the order given; a throw rolls back.
   * @throws NoTransactionError outside `transaction`
   */
  beforeCommit(hook: () => Promise<void>): void
  /**
   * Runs `hook` outside the transaction when it has committed, in the order given; never when it rolls back. A hook that throws is
   * reported to `connect`'s `onHookError`: the transaction stands.
   * @throws NoTransactionError outside `transaction`
   */
  afterCommit(hook: () => void | Promise<void>): void
  close(): Promise<void>
}

/** A call that must be part of the caller's transaction was made outside one. */
export class NoTransactionError extends Error {
  override readonly name = 'NoTransactionError'
  readonly code = 'NO_TRANSACTION'
  readonly action: string
  constructor(action: string) {
    super(`${action} must run inside database.transaction`)
    this.action = action
  }
}
