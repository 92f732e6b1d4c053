import { Op } from 'sequelize'
import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { listJudicialFiles } from '../../contract/judicial.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { caseModel, propertyModel } from '../../platform/case-file/model.ts'
import { address } from '../../platform/case-file/present.ts'
import { findCaseIds } from '../../platform/case-file/search.ts'
import { visibleCases } from '../../platform/case-file/visibility.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { judicialFileModel } from './model.ts'

type Query = z.output<NonNullable<(typeof listJudicialFiles)['query']>>

/** Judicial files, newest first; the cursor is the last reference of the page before. */
export const findJudicialFiles = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  { cursor, limit, search, status }: Query,
): Promise<Answer<typeof listJudicialFiles>> => {
  const found = await database.model(caseModel).findAll({
    where: {
      [Op.and]: [
        { type: 'WI' },
        visibleCases(viewer),
        ...(search ? [{ id: await findCaseIds(database, viewer, search) }] : []),
        ...(status === undefined ? [] : [{ id: await withStatus(database, status) }]),
        ...(cursor === undefined ? [] : [{ reference: { [Op.lt]: cursor } }]),
      ],
    },
    order: [['reference', 'DESC']],
    limit: limit + 1,
  })
  const rows = found.slice(0, limit).map(plain)
  const own = await database.model(judicialFileModel).findAll({ where: { caseId: rows.map(({ id }) => id) } })
  const properties = await database
    .model(propertyModel)
    .findAll({ where: { id: rows.map(({ propertyId }) => propertyId) } })
  return {
    items: rows.flatMap((row) => {
      const file = own.find(({ caseId }) => caseId === row.id)
      const property = properties.find(({ id }) => id === row.propertyId)
      if (!file || !property) return []
      const { status: stands, origin, reportedOn } = file
      return [
        { id: row.id, reference: row.reference, status: stands, origin, reportedOn, address: address(plain(property)) },
      ]
    }),
    next: found.length > limit ? (rows.at(-1)?.reference ?? null) : null,
  }
}

const withStatus = async (database: Database, status: NonNullable<Query['status']>): Promise<string[]> =>
  (await database.model(judicialFileModel).findAll({ attributes: ['caseId'], where: { status } })).map(
    ({ caseId }) => caseId,
  )
