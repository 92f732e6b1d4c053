import { Op } from 'sequelize'
import type { Answer } from '../../contract/endpoint.ts'
import type { getCaseHistory } from '../../contract/cases.ts'
import type { PageQuery } from '../../contract/page.ts'
import { auditEventModel } from '../../platform/audit/model.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadProcedure } from '../../platform/case-file/load.ts'
import { loadOrganisations, loadUserNames } from '../../platform/case-file/organisations.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { machineActions, sentenceOf } from './history.nl.ts'

/** Who did what in this case, latest first; the cursor names the last event of the page before. */
export const caseHistory = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  caseId: string,
  { cursor, limit }: PageQuery,
): Promise<Answer<typeof getCaseHistory>> => {
  await loadProcedure(database, viewer, caseId)
  const before = cursor === undefined ? undefined : await positionOf(database, caseId, cursor)
  const found = await database.model(auditEventModel).findAll({
    where: {
      caseId,
      mode: 'W',
      action: { [Op.notIn]: [...machineActions] },
      ...(viewer.orgType !== 'WV_WI' && { shield: 'NONE' }),
      ...(before !== undefined && { position: { [Op.lt]: before } }),
    },
    order: [['position', 'DESC']],
    limit: limit + 1,
  })
  const rows = found.slice(0, limit).map(plain)
  const names = await loadUserNames(
    database,
    rows.map(({ userId }) => userId),
  )
  const organisations = await loadOrganisations(database)
  return {
    items: rows.map((row) => ({
      id: row.eventId ?? '',
      at: row.at,
      action: row.action,
      user: row.userId === null ? null : { id: row.userId, name: names.get(row.userId) ?? '' },
      organisation: row.orgId === null ? null : organisations(row.orgId),
      summary: sentenceOf(row.action, row.reason),
    })),
    next: found.length > limit ? (rows.at(-1)?.eventId ?? null) : null,
  }
}

// The position itself stays here: its holes would tell how much happens elsewhere. A cursor that is none begins at the start.
const positionOf = async (
  database: FeatureDeps['database'],
  caseId: string,
  eventId: string,
): Promise<number | undefined> =>
  (await database.model(auditEventModel).findOne({ attributes: ['position'], where: { caseId, eventId } }))?.position
