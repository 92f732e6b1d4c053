import { setTimeout as sleep } from 'node:timers/promises'
import { literal, Op } from 'sequelize'
import { v7 as uuidv7 } from 'uuid'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import type { ZeebeCommands } from '../zeebe/commands.ts'
import { confirmOperation, noteRefusal } from '../process-operations/outcome.ts'
import { outboxModel, type OutboxRow } from './model.ts'
import type { Outbox } from './outbox.ts'
import { send, type Sent } from './send.ts'

export interface SenderOptions {
  readonly database: Database
  readonly outbox: Pick<Outbox, 'onEnqueued'>
  readonly commands: ZeebeCommands
  /** how often it looks for rows of other processes and for retries that are due; default 1000 */
  readonly pollMs?: number
  /** after this a row that a crashed sender held is taken over; default 30 000, longer than any command */
  readonly leaseMs?: number
  /** no other process sends: what is held at the start was held by one that is dead, and goes at once */
  readonly isAlone?: boolean
  /** epoch milliseconds of leases and retries: the machine's time, not that of the cases, which may stand still or jump */
  readonly now?: () => number
  /** cases that are served at the same time; default 8 */
  readonly parallel?: number
  /** hears of each row that was parked and each attempt that failed; ids and codes only */
  readonly onTrouble?: (row: { readonly id: string; readonly kind: string; readonly outcome: Sent }) => void
}

/** Sends the outbox to the engine: at once after a commit, on a poll, in order per case. Any number of processes may run one. */
export interface OutboxSender {
  start(): void
  /** Sends all that is due now; resolves when nothing is left to do before the next retry. */
  flush(): Promise<void>
  /** Resolves when the command in hand has been answered. */
  stop(): Promise<void>
}

export const createOutboxSender = (options: SenderOptions): OutboxSender => {
  const { outbox, pollMs = 1000 } = options
  const waking = new AbortController()
  let wake = new AbortController()
  let running: Promise<void> | undefined
  const flush = createFlush(options)
  const loop = async (): Promise<void> => {
    if (options.isAlone === true) await release(options).catch(() => undefined)
    while (!waking.signal.aborted) {
      const signal = wake.signal
      // The database may be away for a while; what is in it waits.
      await flush().catch(() => undefined)
      await sleep(pollMs, undefined, { signal, ref: false }).catch(() => undefined)
      wake = new AbortController()
    }
  }
  const stopListening = outbox.onEnqueued(() => wake.abort())
  return {
    start: () => {
      running ??= loop()
    },
    flush,
    stop: async () => {
      stopListening()
      waking.abort()
      wake.abort()
      await running
    },
  }
}

const release = ({ database }: SenderOptions) =>
  database.model(outboxModel).update({ leaseOwner: null, leaseUntil: null }, { where: { status: 'PENDING' } })

const createFlush = (options: SenderOptions): (() => Promise<void>) => {
  const owner = uuidv7()
  return async () => {
    for (;;) {
      const heads = await due(options)
      const claimed = await Promise.all(heads.map((row) => claim(options, row, owner)))
      const mine = heads.filter((_, index) => claimed[index])
      await Promise.all(mine.map((row) => sendOne(options, row, owner)))
      if (mine.length === 0) return
    }
  }
}

/** The oldest unsent row of each case, when its time has come and nobody holds it. */
const due = async ({ database, parallel = 8, now: clock = Date.now }: SenderOptions): Promise<OutboxRow[]> => {
  const now = instantOf(clock())
  const rows = await database.model(outboxModel).findAll({
    where: {
      [Op.and]: [
        { status: 'PENDING', nextAttemptAt: { [Op.lte]: now } },
        { [Op.or]: [{ leaseUntil: null }, { leaseUntil: { [Op.lt]: now } }] },
        literal(
          'NOT EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.caseKey = outbox.caseKey' +
            " AND earlier.status IN ('PENDING', 'PARKED') AND earlier.position < outbox.position)",
        ),
      ],
    },
    order: ['position'],
    limit: parallel,
  })
  return rows.map(plain)
}

const claim = async (options: SenderOptions, row: OutboxRow, owner: string): Promise<boolean> => {
  const { database, leaseMs = 30_000, now: clock = Date.now } = options
  const now = instantOf(clock())
  const leaseUntil = instantOf(clock() + leaseMs)
  const [won] = await database.model(outboxModel).update(
    { leaseOwner: owner, leaseUntil, attempts: literal('attempts + 1') },
    {
      where: {
        position: row.position,
        status: 'PENDING',
        [Op.or]: [{ leaseUntil: null }, { leaseUntil: { [Op.lt]: now } }],
      },
    },
  )
  return won > 0
}

const sendOne = async (options: SenderOptions, row: OutboxRow, owner: string): Promise<void> => {
  const { database, commands, onTrouble, now = Date.now } = options
  const attempts = row.attempts + 1
  const outcome = await send(database, commands, row, attempts)
  const free = { leaseOwner: null, leaseUntil: null }
  await database
    .model(outboxModel)
    .update(
      { ...free, ...changeOf(outcome, attempts, now(), database.now()) },
      { where: { position: row.position, leaseOwner: owner } },
    )
  await tellOperation(database, row, outcome)
  if (outcome.kind !== 'done') onTrouble?.({ id: row.id, kind: row.kind, outcome })
}

// who asked it looks at the operation, not at the outbox
const tellOperation = async (database: Database, { payload }: OutboxRow, outcome: Sent): Promise<void> => {
  if (!('operationId' in payload) || payload.operationId === undefined) return
  if (outcome.kind === 'refused') await noteRefusal(database, payload.operationId, outcome.error)
  if (outcome.kind === 'done') await confirmOperation(database, payload.operationId)
}

const changeOf = (outcome: Sent, attempts: number, nowMs: number, doneAt: string): Partial<OutboxRow> => {
  switch (outcome.kind) {
    case 'done':
      return { status: 'DONE', doneAt, lastError: null }
    case 'parked':
      return { status: 'PARKED', lastError: outcome.error.slice(0, 500) }
    case 'refused':
      return { status: 'REFUSED', lastError: outcome.error.slice(0, 500), doneAt }
    case 'again':
      return { nextAttemptAt: instantOf(nowMs + backOffMs(attempts)), lastError: outcome.error.slice(0, 500) }
  }
}

/** 0.5 s, 1 s, 2 s … at most 30 s, give or take a fifth: senders that failed together do not come back together. */
const backOffMs = (attempts: number): number =>
  Math.min(30_000, 250 * 2 ** Math.min(attempts, 10)) * (0.8 + Math.random() * 0.4)

const instantOf = (epochMs: number): string => new Date(epochMs).toISOString()
