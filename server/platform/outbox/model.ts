import * as c from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'
import type { Command } from './command.ts'

/**
 * PENDING: to be sent; DONE: the engine has it; PARKED: refused for good, a person must look; DISCARDED: given up by a person; REFUSED: the engine would
 * not do what a person asked of an instance, and he was told.
 */
export type OutboxStatus = 'PENDING' | 'DONE' | 'PARKED' | 'DISCARDED' | 'REFUSED'

/** Commands for the engine, written in the transaction of the facts that they follow from. */
export const outboxModel = defineModel(
  'outbox',
  {
    position: c.sequence(),
    /** messageId of a message: the engine takes it once */
    id: c.unique(c.reference()),
    /** rows with the same key are sent one after the other, in order */
    caseKey: c.text(64),
    kind: c.code<Command['kind']>(),
    payload: c.json<Command>(),
    status: c.withDefault(c.code<OutboxStatus>(10), 'PENDING'),
    attempts: c.withDefault(c.integer(), 0),
    nextAttemptAt: c.instant(),
    leaseOwner: c.nullable(c.reference()),
    leaseUntil: c.nullable(c.instant()),
    lastError: c.nullable(c.text(500)),
    createdAt: c.createdAt(),
    doneAt: c.nullable(c.instant()),
  },
  [{ fields: ['status', 'nextAttemptAt'] }, { fields: ['caseKey', 'status', 'position'] }],
)
export type OutboxRow = Row<typeof outboxModel>
