import { randomUUID } from 'node:crypto'
import { QueryTypes } from 'sequelize'
import { type AuditEvent, createAudit } from '#server/platform/audit/audit'
import { firstHash, hashOf, type StoredEvent } from '#server/platform/audit/chain'
import { inCircumstances } from '#server/platform/audit/circumstances'
import { auditEventModel, auditHeadModel } from '#server/platform/audit/model'
import type { Checkpoint, Verification } from '#server/platform/audit/verify'
import type { Database } from '#server/platform/db/database'

export const kinds = ['edit', 'drop', 'swap', 'insert', 'cut tail', 're-hash'] as const
export type Kind = (typeof kinds)[number]

/** A number from 0, below this one. */
type Dice = (sides: number) => number
type Stored = StoredEvent & { readonly hash: string }

/** A chain of events of every shape: the first fifth (at most 500) of hash version 1, as before the columns came; some with reasons, one of them erased. */
export const makeChain = async (database: Database, length: number): Promise<Checkpoint> => {
  const audit = createAudit(database)
  const old = Math.min(Math.floor(length / 5), 500)
  await makeOldRows(database, old)
  const rest = length - old
  for (let made = 0; made < rest; made += 500) {
    await inCircumstances({ source: '203.0.113.9 Firefox', traceId: randomUUID() }, () =>
      database.transaction(async () => {
        for (let index = made; index < Math.min(made + 500, rest); index += 1) audit.append(eventOf(index))
      }),
    )
  }
  return audit.checkpoint()
}

const eventOf = (index: number): AuditEvent => ({
  userId: index % 9 === 0 ? null : randomUUID(),
  orgId: index % 9 === 0 ? null : randomUUID(),
  role: index % 9 === 0 ? null : 'LB_DB LB_WC',
  action: index % 2 === 0 ? 'READ' : 'CORRECT_DATE',
  mode: index % 2 === 0 ? 'R' : 'W',
  objectKind: 'main_procedure',
  objectId: randomUUID(),
  caseId: index % 3 === 0 ? null : randomUUID(),
  detail: index % 4 === 0 ? {} : { z: 'é "\\', a: [1, { b: null }], units: [randomUUID()] },
  shield: index % 5 === 0 ? 'WI' : 'NONE',
  ...(index % 7 === 0 && { reason: `Verkeerde datum\n${index} = 'fout'` }),
})

const makeOldRows = async (database: Database, count: number): Promise<void> => {
  const rows = []
  let previousHash = firstHash
  for (let position = 1; position <= count; position += 1) {
    const { mode: _, ...event } = eventOf(position)
    const at = new Date(Date.UTC(2026, 0, 5) + position).toISOString()
    const blank = { source: null, traceId: null, reasonDigest: null, mode: 'W' as const, hashVersion: 1 }
    const made = { caseId: null, reason: null, detail: {}, shield: 'NONE' as const, ...event }
    const row = { ...made, ...blank, position, at, previousHash, eventId: randomUUID() }
    previousHash = hashOf({ ...row, detail: JSON.stringify(row.detail) })
    rows.push({ ...row, hash: previousHash })
  }
  await database.model(auditEventModel).bulkCreate(rows)
  await database.model(auditHeadModel).create({ id: 1, position: count, hash: previousHash })
}

class Undo extends Error {}

/** Tampers once, says what `verify` finds with the checkpoint kept outside, and undoes it all. */
export const tamper = async (
  database: Database,
  kind: Kind,
  kept: Checkpoint,
  dice: Dice,
): Promise<{ readonly what: string; readonly found: Verification }> => {
  let outcome: { what: string; found: Verification } | undefined
  await database
    .transaction(async () => {
      const what = await ways[kind](database, kept.position, dice)
      outcome = { what: `${kind}: ${what}`, found: await createAudit(database).verify(kept) }
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
  if (!outcome) throw new Error('nothing was tampered with')
  return outcome
}

type Way = (database: Database, length: number, dice: Dice) => Promise<string>

const run = async ({ sequelize }: Database, sql: string, replacements: Record<string, unknown> = {}): Promise<void> => {
  await sequelize.query(sql, { replacements })
}

const readRows = ({ sequelize }: Database, from: number, to: number): Promise<Stored[]> =>
  sequelize.query<Stored>('SELECT * FROM audit_event WHERE position BETWEEN :from AND :to ORDER BY position', {
    type: QueryTypes.SELECT,
    raw: true,
    replacements: { from, to },
  })

const readRow = async (database: Database, position: number): Promise<Stored> => {
  const [row] = await readRows(database, position, position)
  if (!row) throw new Error(`no row ${position}`)
  return row
}

// eventId of version 1 is not covered: it came later and names the row only
const columns = [
  'at',
  'userId',
  'orgId',
  'role',
  'action',
  'mode',
  'objectKind',
  'objectId',
  'caseId',
  'reason',
  'detail',
  'shield',
  'source',
  'traceId',
  'hashVersion',
  'reasonDigest',
  'previousHash',
  'hash',
  'eventId',
] as const satisfies readonly (keyof Stored)[]

const nullable: readonly string[] = ['userId', 'orgId', 'role', 'caseId', 'source', 'traceId', 'reason']

const other = (column: (typeof columns)[number], row: Stored, dice: Dice): unknown => {
  const value = row[column]
  if (column === 'detail') return value === '{}' ? '{"a":"other"}' : '{}'
  if (column === 'hashVersion') return 3 - Number(value)
  if (column === 'mode' || column === 'shield') return flipped[String(value)]
  if (value === null) return 'x'
  return nullable.includes(column) && dice(3) === 0 ? null : misspelt(String(value), dice)
}

const flipped: Readonly<Record<string, string>> = { R: 'W', W: 'R', WI: 'NONE', NONE: 'WI' }

const misspelt = (text: string, dice: Dice): string => {
  const at = dice(text.length)
  return `${text.slice(0, at)}${text[at] === 'a' ? 'A' : 'a'}${text.slice(at + 1)}`
}

const ways: Readonly<Record<Kind, Way>> = {
  edit: async (database, length, dice) => {
    const row = await readRow(database, 1 + dice(length))
    const open = columns.filter((column) => row.hashVersion > 1 || column !== 'eventId')
    const column = open[dice(open.length)] ?? 'at'
    await run(database, `UPDATE audit_event SET ${column} = :value WHERE position = :position`, {
      value: other(column, row, dice),
      position: row.position,
    })
    return `${column} of ${row.position}`
  },
  drop: async (database, length, dice) => {
    const position = 1 + dice(length - 1)
    await run(database, 'DELETE FROM audit_event WHERE position = :position', { position })
    // half of them close the hole
    if (dice(2) === 0) await shift(database, position + 1, -1)
    return `${position}`
  },
  swap: async (database, length, dice) => {
    const from = 1 + dice(length - 1)
    const to = from + 1 + dice(length - from)
    await run(database, 'UPDATE audit_event SET position = -1 WHERE position = :from', { from })
    await run(database, 'UPDATE audit_event SET position = :from WHERE position = :to', { from, to })
    await run(database, 'UPDATE audit_event SET position = :to WHERE position = -1', { to })
    return `${from} and ${to}`
  },
  insert: async (database, length, dice) => {
    const position = 1 + dice(length)
    const before = position > 1 ? (await readRow(database, position - 1)).hash : firstHash
    await shift(database, position, 1)
    await insert(database, forged(position, before))
    return `at ${position}`
  },
  'cut tail': async (database, length, dice) => {
    const last = length - 1 - dice(length - 1)
    const { hash } = await readRow(database, last)
    await run(database, 'DELETE FROM audit_event WHERE position > :last', { last })
    await run(database, 'UPDATE audit_head SET position = :last, hash = :hash', { last, hash })
    return `after ${last}`
  },
  're-hash': async (database, length, dice) => {
    const first = Math.max(1, length - 1 - dice(40))
    const rows = await readRows(database, first, length)
    let previousHash = first > 1 ? (await readRow(database, first - 1)).hash : firstHash
    for (const row of rows) {
      const changed = { ...row, previousHash, ...(row.position === first && { action: 'INNOCENT' }) }
      const hash = hashOf(changed)
      await run(
        database,
        'UPDATE audit_event SET action = :action, previousHash = :previousHash, hash = :hash WHERE position = :position',
        { action: changed.action, previousHash, hash, position: row.position },
      )
      previousHash = hash
    }
    await run(database, 'UPDATE audit_head SET hash = :previousHash', { previousHash })
    return `from ${first}`
  },
}

// through negative numbers: the key is unique at every moment
const shift = async (database: Database, from: number, by: number): Promise<void> => {
  await run(database, 'UPDATE audit_event SET position = -(position + :by) WHERE position >= :from', { by, from })
  await run(database, 'UPDATE audit_event SET position = -position WHERE position < 0')
}

const forged = (position: number, previousHash: string): Stored => {
  const { mode, ...event } = eventOf(1)
  const more = {
    source: 'x',
    traceId: null,
    reason: null,
    reasonDigest: null,
    hashVersion: 2,
    at: '2026-01-05T00:00:00.000Z',
  }
  const row: StoredEvent = {
    ...event,
    ...more,
    caseId: event.caseId ?? null,
    shield: 'NONE',
    mode: mode ?? 'W',
    eventId: randomUUID(),
    detail: '{}',
    position,
    previousHash,
  }
  return { ...row, hash: hashOf(row) }
}

const insert = async (database: Database, row: Stored): Promise<void> => {
  const names = Object.keys(row)
  await run(
    database,
    `INSERT INTO audit_event (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
    { ...row },
  )
}
