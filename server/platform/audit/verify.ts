import { QueryTypes } from 'sequelize'
import { z } from 'zod'
import type { Database } from '../db/database.ts'
import { digestOf, firstHash, hashOf, hasStrayColumns, type StoredEvent } from './chain.ts'
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
  for (;;) {
    const page = await readAfter(database, head.position)
    for (const row of page) {
      const fault = faultOf(row, head, known)
      if (fault) return { ok: false, position: head.position + 1, fault }
      head = { position: row.position, hash: row.hash }
      followReasons(row, gone)
    }
    if (page.length < pageSize) break
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

type Stored = StoredEvent & { readonly hash: string }

// raw rows: models cost more than the hashes
const sql = `SELECT position, eventId, at, userId, orgId, role, action, mode, objectKind, objectId, caseId, reason, reasonDigest, detail, shield, source,
  traceId, hashVersion, previousHash, hash FROM audit_event WHERE position > :position ORDER BY position LIMIT ${pageSize}`

const readAfter = ({ sequelize }: Database, position: number): Promise<Stored[]> =>
  sequelize.query<Stored>(sql, { type: QueryTypes.SELECT, raw: true, replacements: { position } })

const faultOf = (row: Stored, before: Checkpoint, known: ReadonlyMap<number, string>): AuditFault | undefined => {
  if (row.position !== before.position + 1) return 'GAP'
  if (row.previousHash !== before.hash || row.hash !== hashOf(row) || hasStrayColumns(row)) return 'CHANGED'
  if (hasOtherReason(row)) return 'CHANGED'
  const kept = known.get(row.position)
  return kept !== undefined && kept !== row.hash ? 'NOT_THE_CHECKPOINT' : undefined
}

const hasOtherReason = ({ hashVersion, eventId, reason, reasonDigest }: Stored): boolean =>
  hashVersion > 1 && reason !== null && reasonDigest !== digestOf(eventId, reason)

/** The action of the entry that names, in its detail, the events whose reason was erased. */
export const erasure = 'PERSON_ERASE'

// A reason may go only when a later entry says so.
const followReasons = (row: Stored, gone: Map<string, number>): void => {
  if (row.reason === null && row.reasonDigest !== null) gone.set(row.eventId ?? '', row.position)
  if (row.action !== erasure) return
  const { success, data } = erased.safeParse(JSON.parse(row.detail))
  for (const eventId of success ? data.reasonsOf : []) gone.delete(eventId)
}

const erased = z.object({ reasonsOf: z.array(z.string()) })
