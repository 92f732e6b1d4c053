import { randomUUID } from 'node:crypto'
import type { Shield } from '#domain/model/codes'
import { type Database, NoTransactionError } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { digestOf, firstHash, hashOf, hashVersion } from './chain.ts'
import { type Circumstances, countEntry, currentCircumstances, currentSubject } from './circumstances.ts'
import { auditEventModel, type AuditEventRow, auditHeadModel, type AuditMode } from './model.ts'
import { type Checkpoint, headOf, type Verification, verifyChain } from './verify.ts'

export interface AuditEvent {
  /** null: the system did it */
  readonly userId: string | null
  readonly orgId: string | null
  /** role or roles in which the user acted */
  readonly role: string | null
  /** `OO_START`, `TASK_CLAIM`, `READ` … */
  readonly action: string
  /** R when somebody looked; default W: something changed, or was tried */
  readonly mode?: AuditMode
  /** table of the object, such as `main_procedure` */
  readonly objectKind: string
  readonly objectId: string
  readonly caseId?: string | null
  readonly reason?: string | null
  /** ids, codes, dates; what changed by field name. No names, no numbers of persons */
  readonly detail?: Readonly<Record<string, unknown>>
  /** default: that of what the request is about */
  readonly shield?: Shield
}

export interface Audit {
  /**
   * Adds an event to the caller's transaction, with the circumstances of the running request. It is written last of all, just before the
   * commit, so that writers hold the chain's end for a moment only: a query inside the transaction does not find it yet.
   *
   * @throws NoTransactionError outside `database.transaction`
   */
  append(event: AuditEvent): void
  /**
   * Adds an event that belongs to no transaction, such as a reading, and waits until it is durable. Events that come while others are being
   * written share one commit.
   *
   * @throws TypeError inside `database.transaction`; what the database throws
   */
  record(event: AuditEvent): Promise<void>
  /** Events of one object or case that changed something, oldest first. */
  list(
    of: { readonly objectKind: string; readonly objectId: string } | { readonly caseId: string },
  ): Promise<readonly AuditEventRow[]>
  checkpoint(): Promise<Checkpoint>
  /** Recomputes the whole chain. @param kept checkpoints kept outside: each hash must stand at its position */
  verify(...kept: readonly Checkpoint[]): Promise<Verification>
}

/** An event with what only its own request knows. */
interface Entry {
  readonly event: AuditEvent
  readonly circumstances: Circumstances
  readonly shield: Shield
}

export const createAudit = (database: Database): Audit => {
  const pending = new WeakMap<object, Entry[]>()
  const add = (entry: Entry): void => {
    const transaction = database.current()
    if (!transaction) throw new NoTransactionError('audit.append')
    const waiting = pending.get(transaction)
    if (waiting) {
      waiting.push(entry)
      return
    }
    const entries = [entry]
    pending.set(transaction, entries)
    database.beforeCommit(() => write(database, entries))
  }
  return {
    append(event) {
      add(entryOf(event))
      database.afterCommit(countEntry)
    },
    record: recorder(database, add),
    list: async (of) => {
      const rows = await database.model(auditEventModel).findAll({ where: { ...of, mode: 'W' }, order: ['position'] })
      return rows.map(plain)
    },
    checkpoint: () => headOf(database),
    verify: (...kept) => verifyChain(database, kept),
  }
}

// What has waited while the last batch was written goes in one commit: a busy house writes many readings at the price of one.
const recorder = (database: Database, add: (entry: Entry) => void): Audit['record'] => {
  interface Waiting {
    readonly entry: Entry
    readonly done: () => void
    readonly failed: (error: unknown) => void
  }
  const queue: Waiting[] = []
  let busy = false
  const drain = async (): Promise<void> => {
    busy = true
    while (queue.length > 0) {
      const batch = queue.splice(0, maxBatch)
      await database
        .transaction(async () => batch.forEach(({ entry }) => add(entry)))
        .then(
          () => batch.forEach(({ done }) => done()),
          (error: unknown) => batch.forEach(({ failed }) => failed(error)),
        )
    }
    busy = false
  }
  return async (event) => {
    if (database.current()) throw new TypeError('audit.record inside a transaction: use append')
    await new Promise<void>((done, failed) => {
      queue.push({ entry: entryOf(event), done, failed })
      if (!busy) void drain()
    })
  }
}

const maxBatch = 500

const entryOf = (event: AuditEvent): Entry => ({
  event,
  circumstances: currentCircumstances(),
  shield: event.shield ?? currentSubject().shield,
})

const write = async (database: Database, entries: readonly Entry[]): Promise<void> => {
  const head = await lockHead(database)
  let { position, hash } = head
  const rows = entries.map((entry): AuditEventRow => {
    position += 1
    const row = { ...toRow(entry, database.now()), position, previousHash: hash }
    hash = hashOf({ ...row, detail: JSON.stringify(row.detail) })
    return { ...row, hash }
  })
  await database.model(auditEventModel).bulkCreate(rows)
  await head.update({ position, hash })
}

const lockHead = async (database: Database) => {
  const heads = database.model(auditHeadModel)
  const there = await heads.findByPk(1, { lock: true })
  if (there) return there
  // not INSERT IGNORE: its shared lock on a row that is there lets two writers deadlock on the way to the exclusive one
  await heads.bulkCreate([{ id: 1, position: 0, hash: firstHash }], { updateOnDuplicate: ['id'] })
  return heads.findByPk(1, { lock: true, rejectOnEmpty: true })
}

const toRow = (
  { event, circumstances, shield }: Entry,
  at: string,
): Omit<AuditEventRow, 'position' | 'previousHash' | 'hash'> => ({
  ...reasonOf(event.reason ?? null),
  at,
  userId: event.userId,
  orgId: event.orgId,
  role: event.role,
  action: event.action,
  mode: event.mode ?? 'W',
  objectKind: event.objectKind,
  objectId: storable(event.objectId, 64),
  caseId: event.caseId ?? null,
  detail: event.detail ?? {},
  shield,
  source: storable(circumstances.source, 80),
  traceId: circumstances.traceId,
  hashVersion,
})

const reasonOf = (given: string | null): Pick<AuditEventRow, 'eventId' | 'reason' | 'reasonDigest'> => {
  const eventId = randomUUID()
  const reason = given === null ? null : storable(given, 500)
  return { eventId, reason, reasonDigest: reason === null ? null : digestOf(eventId, reason) }
}

// The hash is of what the database will give back: it cuts text, and does not keep half characters. No column may hold the separator.
const storable = (text: string, length: number): string =>
  text.replaceAll(controls, ' ').slice(0, length).replaceAll(loneSurrogates, '\uFFFD')

// all but tab and line feed
const controls = /(?![\t\n])\p{Cc}/gu

const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
