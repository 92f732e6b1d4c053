import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { outboxModel, type OutboxRow } from './model.ts'
import { atOnce } from './outbox.ts'

/** Commands that the engine refused for good. Each holds back the later commands of its case until a person decides. */
export const listParked = async (database: Database): Promise<readonly OutboxRow[]> =>
  (await database.model(outboxModel).findAll({ where: { status: 'PARKED' }, order: ['position'], limit: 500 })).map(
    plain,
  )

/** Sends a parked command once more. @returns false when no such command is parked */
export const retryParked = async (database: Database, id: string): Promise<boolean> =>
  change(database, id, { status: 'PENDING', nextAttemptAt: atOnce, attempts: 0 })

/** Gives a parked command up; the next one of its case goes on. @returns false when no such command is parked */
export const discardParked = async (database: Database, id: string): Promise<boolean> =>
  change(database, id, { status: 'DISCARDED', doneAt: database.now() })

const change = async (database: Database, id: string, to: Partial<OutboxRow>): Promise<boolean> => {
  const [changed] = await database.model(outboxModel).update(to, { where: { id, status: 'PARKED' } })
  return changed > 0
}
