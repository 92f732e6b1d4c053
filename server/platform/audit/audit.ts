import { Op } from 'sequelize'
import type { Shield } from '#domain/model/codes'
import { type Database, NoTransactionError } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { firstHash, hashOf } from './chain.ts'
import { auditEventModel, type AuditEventRow, auditHeadModel } from './model.ts'

export interface AuditEvent {
  /** null: the system did it */
  readonly userId: string | null
  readonly orgId: string | null
  /** role or roles in which the user acted */
  readonly role: string | null
  /** `case.register`, `task.claim`, `document.read` … */
  readonly action: string
  readonly objectKind: string
  readonly objectId: string
  readonly caseId?: string | null
  readonly reason?: string | null
  /** ids, codes, dates; what changed by field name. No names, no numbers of persons */
  readonly detail?: Readonly<Record<string, unknown>>
  readonly shield?: Shield
}

/** End of the chain; kept outside, it proves later that nothing was cut off or rewritten. */
export interface Checkpoint {
  readonly position: number
  readonly hash: string
}

export type Verification =
  | { readonly ok: true; readonly count: number; readonly head: Checkpoint }
  | {
      readonly ok: false
      readonly position: number
      readonly fault: 'GAP' | 'CHANGED' | 'CUT_OFF' | 'NOT_THE_CHECKPOINT'
    }

export interface Audit {
  /**
   * Adds an event to the caller's transaction. It is written last of all, just before the commit, so that writers hold the chain's
   * end for a moment only: a query inside the transaction does not find it yet.
   *
   * @throws NoTransactionError outside `database.transaction`
   */
  append(event: AuditEvent): void
  /** Events of one object or case, oldest first. */
  list(
    of: { readonly objectKind: string; readonly objectId: string } | { readonly caseId: string },
  ): Promise<readonly AuditEventRow[]>
  checkpoint(): Promise<Checkpoint>
  /** Recomputes the whole chain. @param since a checkpoint kept outside: its hash must stand at its position */
  verify(since?: Checkpoint): Promise<Verification>
}

export const createAudit = (database: Database): Audit => {
  const pending = new WeakMap<object, AuditEvent[]>()
  return {
    append(event) {
      const transaction = database.current()
      if (!transaction) throw new NoTransactionError('audit.append')
      const waiting = pending.get(transaction)
      if (waiting) {
        waiting.push(event)
        return
      }
      const events = [event]
      pending.set(transaction, events)
      database.beforeCommit(() => write(database, events))
    },
    list: async (of) => {
      const rows = await database.model(auditEventModel).findAll({ where: of, order: ['position'] })
      return rows.map(plain)
    },
    checkpoint: async () => {
      const head = await database.model(auditHeadModel).findByPk(1)
      return head ? { position: head.position, hash: head.hash } : { position: 0, hash: firstHash }
    },
    verify: (since) => verify(database, since),
  }
}

const write = async (database: Database, events: readonly AuditEvent[]): Promise<void> => {
  const heads = database.model(auditHeadModel)
  // not INSERT IGNORE: its shared lock on a row that is there lets two writers deadlock on the way to the exclusive one
  await heads.bulkCreate([{ id: 1, position: 0, hash: firstHash }], { updateOnDuplicate: ['id'] })
  const head = await heads.findByPk(1, { lock: true, rejectOnEmpty: true })
  let { position, hash } = head
  const rows = events.map((event): AuditEventRow => {
    position += 1
    const row = { ...toRow(event, database.now()), position, previousHash: hash }
    hash = hashOf(row)
    return { ...row, hash }
  })
  await database.model(auditEventModel).bulkCreate(rows)
  await head.update({ position, hash })
}

const toRow = (event: AuditEvent, at: string): Omit<AuditEventRow, 'position' | 'previousHash' | 'hash'> => ({
  at,
  userId: event.userId,
  orgId: event.orgId,
  role: event.role,
  action: event.action,
  objectKind: event.objectKind,
  objectId: event.objectId,
  caseId: event.caseId ?? null,
  reason: event.reason ?? null,
  detail: event.detail ?? {},
  shield: event.shield ?? 'NONE',
})

const pageSize = 1000

const verify = async (database: Database, since: Checkpoint | undefined): Promise<Verification> => {
  const end = await database.model(auditHeadModel).findByPk(1)
  let head: Checkpoint = { position: 0, hash: firstHash }
  for (;;) {
    const page = await readAfter(database, head.position)
    for (const row of page) {
      const fault = faultOf(row, head, since)
      if (fault) return { ok: false, position: head.position + 1, fault }
      head = { position: row.position, hash: row.hash }
    }
    if (page.length < pageSize) break
  }
  if (since && since.position > head.position) return { ok: false, position: head.position + 1, fault: 'CUT_OFF' }
  // Events written since the first query may have moved the end beyond it; it can never be behind.
  if (end && end.position > head.position) return { ok: false, position: head.position + 1, fault: 'CUT_OFF' }
  return { ok: true, count: head.position, head }
}

const readAfter = async (database: Database, position: number): Promise<AuditEventRow[]> => {
  const rows = await database
    .model(auditEventModel)
    .findAll({ where: { position: { [Op.gt]: position } }, order: ['position'], limit: pageSize })
  return rows.map(plain)
}

const faultOf = (row: AuditEventRow, before: Checkpoint, since: Checkpoint | undefined) => {
  if (row.position !== before.position + 1) return 'GAP'
  if (row.previousHash !== before.hash || row.hash !== hashOf(row)) return 'CHANGED'
  return since?.position === row.position && since.hash !== row.hash ? 'NOT_THE_CHECKPOINT' : undefined
}
