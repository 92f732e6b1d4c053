import type { Answer } from '../../contract/endpoint.ts'
import type { getCaseHistory } from '../../contract/cases.ts'
import type { PageQuery } from '../../contract/page.ts'
import { auditEventModel } from '../../platform/audit/model.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadCase } from '../../platform/case-file/load.ts'
import { loadOrganisations, loadUserNames } from '../../platform/case-file/organisations.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { sentenceOf } from './history.nl.ts'

/**
 * Who did what in this case, latest first; the cursor is the number of the last event of the page before. Events are numbered within what the viewer
 * sees of the case: their place in the audit chain would tell how much happens elsewhere, also behind the judicial shield.
 */
export const caseHistory = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  caseId: string,
  { cursor, limit }: PageQuery,
): Promise<Answer<typeof getCaseHistory>> => {
  await loadCase(database, viewer, caseId)
  const where = { caseId, ...(viewer.orgType !== 'WV_WI' && { shield: 'NONE' as const }) }
  const total = await database.model(auditEventModel).count({ where })
  const before = Math.min(numberOf(cursor) ?? total + 1, total + 1)
  const found = await database.model(auditEventModel).findAll({
    where,
    order: [['position', 'DESC']],
    offset: total + 1 - before,
    limit: limit + 1,
  })
  const rows = found.slice(0, limit).map(plain)
  const names = await loadUserNames(
    database,
    rows.map(({ userId }) => userId),
  )
  const organisations = await loadOrganisations(database)
  return {
    items: rows.map((row, index) => ({
      id: String(before - 1 - index),
      at: row.at,
      action: row.action,
      user: row.userId === null ? null : { id: row.userId, name: names.get(row.userId) ?? '' },
      organisation: row.orgId === null ? null : organisations(row.orgId),
      summary: sentenceOf(row.action, row.reason),
    })),
    next: found.length > limit ? String(before - rows.length) : null,
  }
}

const numberOf = (cursor: string | undefined): number | undefined =>
  cursor !== undefined && /^[1-9]\d{0,8}$/.test(cursor) ? Number(cursor) : undefined
