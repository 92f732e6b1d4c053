import { v7 as uuidv7 } from 'uuid'
import { type Database, NoTransactionError } from '../db/database.ts'
import { type Command, minTimeToLiveMs } from './command.ts'
import { outboxModel } from './model.ts'

export interface Outbox {
  /**
   * Writes a command for the engine in the caller's transaction; it is sent after the commit, at least once, and the engine takes
   * it once.
   *
   * @param caseKey id of the case: commands of one case reach the engine in the order in which they were enqueued
   * @returns id of the row, which is the messageId of a message
   * @throws NoTransactionError outside `database.transaction`; RangeError when timeToLiveMs is below 60 000
   */
  enqueue(command: Command, caseKey: string): Promise<string>
  /** Calls back after each commit that wrote a command: wakes the sender. */
  onEnqueued(listener: () => void): () => void
}

/** Attempts are timed by the machine's clock, which no test moves. */
export const atOnce = '1970-01-01T00:00:00.000Z'

export const createOutbox = (database: Database): Outbox => {
  const listeners = new Set<() => void>()
  return {
    async enqueue(command, caseKey) {
      if (!database.current()) throw new NoTransactionError('outbox.enqueue')
      if (command.kind === 'publish-message' && command.timeToLiveMs < minTimeToLiveMs) {
        throw new RangeError(`timeToLiveMs of ${command.name} must be ${minTimeToLiveMs} or more`)
      }
      const id = uuidv7()
      await database
        .model(outboxModel)
        .create({ id, caseKey, kind: command.kind, payload: command, nextAttemptAt: atOnce })
      database.afterCommit(() => listeners.forEach((wake) => wake()))
      return id
    },
    onEnqueued(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
