import { QueryTypes } from 'sequelize'
import { z } from 'zod'
import type { Database } from '../db/database.ts'
import {
  coveredColumns,
  digestOf,
  firstHash,
  hashOf,
  hasStrayColumns,
  separator,
  sha256,
  type StoredEvent,
} from './chain.ts'
import { auditHeadModel } from './model.ts'

/** End of the chain; kept outside, it proves later that nothing was cut off or rewritten. */
export interface Checkpoint {
  readonly position: number
  readonly hash: string
}

export type AuditFault = 'GAP' | 'CHANGED' | 'CUT_OFF' | 'BEYOND_THE_END' | 'REASON_GONE' | 'NOT_THE_CHECKPOINT'

export type Verification =
  | { readonly ok: true; readonly count: number; readonly head: Checkpoint }
  | { readonly ok: false; readonly position: number; readonly fault: AuditFault }

/** The action of the entry that names, in its detail, the events whose reason was erased. */
export const erasure = 'PERSON_ERASE'

const pageSize = 5000

/**
 * Recomputes the whole chain, page by page.
 *
 * @param kept checkpoints kept outside: each hash must stand at its position
 */
export const verifyChain = async (database: Database, kept: readonly Checkpoint[]): Promise<Verification> => {
  const end = await headOf(database)
  const known = new Map([...kept, ...(end.position > 0 ? [end] : [])].map(({ position, hash }) => [position, hash]))
  // two checkpoints of one position that differ cannot both stand
  const torn = [...kept, end].find(({ position, hash }) => position > 0 && known.get(position) !== hash)
  if (torn) return { ok: false, position: torn.position, fault: 'NOT_THE_CHECKPOINT' }
  const gone = new Map<string, number>()
  let head: Checkpoint = { position: 0, hash: firstHash }
  let next: Promise<Line[]> | undefined = readAfter(database, 0)
  while (next) {
    const page: readonly Line[] = await next
    const last = page.at(-1)
    // the database fetches while we reckon
    next = page.length === pageSize && last ? readAfter(database, last.position) : undefined
    next?.catch(() => undefined)
    const closer = await readClosely(database, page)
    for (const line of page) {
      const fault = faultOf(line, closer.get(line.position), head, known)
      if (fault) return { ok: false, position: head.position + 1, fault }
      head = { position: line.position, hash: line.hash }
      followReasons(closer.get(line.position), gone)
    }
  }
  const [missing] = gone.values()
  if (missing !== undefined) return { ok: false, position: missing, fault: 'REASON_GONE' }
  return verdict(head, Math.max(end.position, ...kept.map(({ position }) => position)), await headOf(database))
}

// Events written since the first look may have moved the end beyond it; it can never be behind, and no event can be beyond the end of now.
const verdict = (head: Checkpoint, wanted: number, now: Checkpoint): Verification => {
  if (wanted > head.position) return { ok: false, position: head.position + 1, fault: 'CUT_OFF' }
  if (head.position > now.position) return { ok: false, position: now.position + 1, fault: 'BEYOND_THE_END' }
  return { ok: true, count: head.position, head }
}

/** The end of the chain as the database says it. */
export const headOf = async (database: Database): Promise<Checkpoint> => {
  const head = await database.model(auditHeadModel).findByPk(1)
  return head ? { position: head.position, hash: head.hash } : { position: 0, hash: firstHash }
}

/** An event as the text of its hash; `special` ones are read whole beside it: version 1, reasons and erasures. */
interface Line {
  readonly position: number
  readonly hash: string
  readonly text: string
  readonly special: number
}

type Whole = StoredEvent & { readonly hash: string }

const readAfter = ({ sequelize, dialect }: Database, position: number): Promise<Line[]> => {
  const parts = coveredColumns.map((name) =>
    dialect === 'sqlite' ? `COALESCE('=' || ${name}, '-')` : `COALESCE(CONCAT('=', ${name}), '-')`,
  )
  const text = dialect === 'sqlite' ? parts.join(' || :separator || ') : `CONCAT_WS(:separator, ${parts.join(', ')})`
  const sql = `SELECT position, hash, ${text} AS text,
      (hashVersion = 1 OR reason IS NOT NULL OR reasonDigest IS NOT NULL OR action = :erasure) AS special
    FROM audit_event WHERE position > :position ORDER BY position LIMIT ${pageSize}`
  return sequelize.query<Line>(sql, {
    type: QueryTypes.SELECT,
    raw: true,
    replacements: { position, separator, erasure },
  })
}

const readClosely = async ({ sequelize }: Database, page: readonly Line[]): Promise<ReadonlyMap<number, Whole>> => {
  const positions = page.filter(({ special }) => Number(special) === 1).map(({ position }) => position)
  if (positions.length === 0) return new Map()
  const sql = 'SELECT * FROM audit_event WHERE position IN (:positions)'
  const options = { type: QueryTypes.SELECT, raw: true, replacements: { positions } } as const
  const rows = await sequelize.query<Whole>(sql, options)
  return new Map(rows.map((row) => [row.position, row]))
}

const faultOf = (
  line: Line,
  whole: Whole | undefined,
  before: Checkpoint,
  known: ReadonlyMap<number, string>,
): AuditFault | undefined => {
  if (line.position !== before.position + 1) return 'GAP'
  if (!(whole ? isWhole(whole, line, before) : isLine(line, before))) return 'CHANGED'
  const kept = known.get(line.position)
  return kept !== undefined && kept !== line.hash ? 'NOT_THE_CHECKPOINT' : undefined
}

// previousHash is the last covered column
const isLine = ({ text, hash }: Line, before: Checkpoint): boolean =>
  text.endsWith(`=${before.hash}`) && hash === sha256(text)

const isWhole = (row: Whole, line: Line, before: Checkpoint): boolean =>
  row.hash === line.hash &&
  row.previousHash === before.hash &&
  row.hash === hashOf(row) &&
  !hasStrayColumns(row) &&
  !(row.hashVersion > 1 && row.reason !== null && row.reasonDigest !== digestOf(row.eventId, row.reason))

// A reason may go only when a later entry says so.
const followReasons = (row: Whole | undefined, gone: Map<string, number>): void => {
  if (!row) return
  if (row.reason === null && row.reasonDigest !== null) gone.set(row.eventId ?? '', row.position)
  if (row.action !== erasure) return
  const { success, data } = erased.safeParse(JSON.parse(row.detail))
  for (const eventId of success ? data.reasonsOf : []) gone.delete(eventId)
}

const erased = z.object({ reasonsOf: z.array(z.string()) })
