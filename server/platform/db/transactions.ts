import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Sequelize, Transaction } from 'sequelize'
import { type Database, NoTransactionError } from './database.ts'

interface Running {
  readonly transaction: Transaction
  readonly beforeCommit: (() => Promise<void>)[]
  readonly afterCommit: (() => void | Promise<void>)[]
}

type Transactions = Pick<Database, 'transaction' | 'current' | 'beforeCommit' | 'afterCommit'>

/** Where a database remembers its running transaction; the scoped Sequelize reads it too. */
export type TransactionScope = AsyncLocalStorage<Running | undefined>

export const createScope = (): TransactionScope => new AsyncLocalStorage()

const maxAttempts = 8

export const createTransactions = (
  sequelize: Sequelize,
  scope: TransactionScope,
  onHookError: (error: unknown) => void,
): Transactions => {
  const inside = (action: string): Running => {
    const running = scope.getStore()
    if (!running) throw new NoTransactionError(action)
    return running
  }
  const once = async <T>(work: () => Promise<T>): Promise<{ result: T; running: Running }> => {
    const transaction = await begin(sequelize)
    const running: Running = { transaction, beforeCommit: [], afterCommit: [] }
    try {
      const result = await scope.run(running, async () => {
        const value = await work()
        for (const hook of running.beforeCommit) await hook()
        return value
      })
      await transaction.commit()
      return { result, running }
    } catch (error) {
      await undo(transaction)
      throw error
    }
  }
  const outermost = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { result, running } = await once(work)
        await scope.run(undefined, () => runHooks(running.afterCommit, onHookError))
        return result
      } catch (error) {
        if (attempt >= maxAttempts || !isLockConflict(error)) throw error
        await sleep(Math.random() * 5 * 2 ** attempt)
      }
    }
  }
  return {
    transaction: (work) => (scope.getStore() ? work() : outermost(work)),
    current: () => scope.getStore()?.transaction,
    beforeCommit: (hook) => void inside('beforeCommit').beforeCommit.push(hook),
    afterCommit: (hook) => void inside('afterCommit').afterCommit.push(hook),
  }
}

const begin = (sequelize: Sequelize): Promise<Transaction> =>
  sequelize.getDialect() === 'sqlite'
    ? sequelize.transaction({ type: Transaction.TYPES.IMMEDIATE })
    : sequelize.transaction({ isolationLevel: Transaction.ISOLATION_LEVELS.READ_COMMITTED })

// After a deadlock or a lost connection the server has rolled back already: the first error is the one that counts.
const undo = async (transaction: Transaction): Promise<void> => {
  if ('finished' in transaction && transaction.finished !== undefined) return
  await transaction.rollback().catch(() => undefined)
}

const runHooks = async (
  hooks: readonly (() => void | Promise<void>)[],
  onError: (error: unknown) => void,
): Promise<void> => {
  for (const hook of hooks) {
    try {
      await hook()
    } catch (error) {
      onError(error)
    }
  }
}

/** 1205 lock wait time-out, 1213 deadlock, 1020 changed since read (MariaDB snapshot isolation), 3572 NOWAIT. */
const lockConflicts = new Set([1205, 1213, 1020, 3572])

const isLockConflict = (error: unknown): boolean => {
  const cause = error instanceof Error && 'parent' in error ? error.parent : error
  return (
    typeof cause === 'object' &&
    cause !== null &&
    'errno' in cause &&
    typeof cause.errno === 'number' &&
    lockConflicts.has(cause.errno)
  )
}
