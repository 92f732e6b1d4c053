import { Op, type WhereOptions } from 'sequelize'
import type { z } from 'zod'
import { addDays, startOfDayMs } from '#domain/shared/local-date'
import type { auditEntry, AuditFilter } from '#contract/audit'
import { auditEventModel, type AuditEventRow } from './model.ts'
import { caseModel } from '../case-file/model.ts'
import { loadOrganisations, loadUserNames } from '../case-file/organisations.ts'
import { type Looker, visibleWhere } from '../case-file/visibility.ts'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'

export type Entry = z.input<typeof auditEntry>

/** Entries that the viewer may see, as `where` on `audit_event`. */
export const visibleEntries = (viewer: Looker): WhereOptions =>
  visibleWhere(viewer, 'AUDIT', {
    ownerOrgId: { column: 'orgId' },
    shield: { column: 'shield' },
  })

/**
 * A page of the entries that the viewer may see, latest first, and the cursor of the next: the id of its last entry. Neither says anything of the entries between
 * those that are shown.
 */
export const findEntries = async (
  database: Database,
  viewer: Looker,
  where: WhereOptions,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ readonly rows: readonly AuditEventRow[]; readonly next: string | null }> => {
  const visible = visibleEntries(viewer)
  const found = await database.model(auditEventModel).findAll({
    where: {
      [Op.and]: [visible, where, await after(database, visible, cursor)],
    },
    order: [
      ['at', 'DESC'],
      ['position', 'DESC'],
    ],
    limit: limit + 1,
  })
  const rows = found.slice(0, limit).map(plain)
  return { rows, next: found.length > limit ? (rows.at(-1)?.eventId ?? null) : null }
}

/** Rows as they are shown, with names and references of today. */
export const present = async (database: Database, rows: readonly AuditEventRow[]): Promise<Entry[]> => {
  const names = await loadUserNames(
    database,
    rows.map(({ userId }) => userId),
  )
  const caseIds = [...new Set(rows.flatMap(({ caseId }) => caseId ?? []))]
  const cases = await database.model(caseModel).findAll({ attributes: ['id', 'reference'], where: { id: caseIds } })
  const references = new Map(cases.map(({ id, reference }) => [id, reference]))
  const organisations = await loadOrganisations(database)
  return rows.map((row) => {
    const reference = row.caseId === null ? undefined : references.get(row.caseId)
    return {
      id: row.eventId ?? '',
      at: row.at,
      mode: row.mode === 'R' ? 'READING' : 'CHANGE',
      user: row.userId === null ? null : { id: row.userId, name: names.get(row.userId) ?? '' },
      organisation: row.orgId === null ? null : organisations(row.orgId),
      role: row.role,
      action: row.action,
      objectKind: row.objectKind,
      objectId: row.objectId,
      case: row.caseId === null || reference === undefined ? null : { id: row.caseId, reference },
      reason: row.reason,
      detail: row.detail,
      source: row.source,
      traceId: row.traceId,
    }
  })
}

/** A filter of the audit page as `where`. */
export const filterWhere = async (database: Database, filter: AuditFilter): Promise<WhereOptions> => {
  const { from, to, userId, action, objectKind, objectId, reference, mode } = filter
  return {
    [Op.and]: [
      ...(from === undefined ? [] : [{ at: { [Op.gte]: new Date(startOfDayMs(from)).toISOString() } }]),
      ...(to === undefined ? [] : [{ at: { [Op.lt]: new Date(startOfDayMs(addDays(to, 1))).toISOString() } }]),
      ...Object.entries({ userId, action, objectKind, objectId }).flatMap(([name, value]) =>
        value === undefined ? [] : [{ [name]: value }],
      ),
      ...(mode === undefined ? [] : [{ mode: mode === 'READING' ? 'R' : 'W' }]),
      ...(reference === undefined ? [] : [{ caseId: await caseNamed(database, reference) }]),
    ],
  }
}

// A reference that nobody has finds what a hidden one finds: nothing, since the entries themselves are hidden.
const caseNamed = async (database: Database, reference: string): Promise<string> =>
  (await database.model(caseModel).findOne({ attributes: ['id'], where: { reference } }))?.id ?? 'none'

const after = async (database: Database, visible: WhereOptions, cursor: string | undefined): Promise<WhereOptions> => {
  if (cursor === undefined) return {}
  const last = await database
    .model(auditEventModel)
    .findOne({ attributes: ['at', 'position'], where: { [Op.and]: [visible, { eventId: cursor }] } })
  if (!last) return {}
  const { at, position } = last
  return { [Op.or]: [{ at: { [Op.lt]: at } }, { at, position: { [Op.lt]: position } }] }
}
