import { Op } from 'sequelize'
import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { listInventory } from '../../contract/inventory.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { propertyModel, unitModel } from '../../platform/case-file/model.ts'
import { visibleProperties } from '../../platform/case-file/visibility.ts'
import { matchesProperty } from '../../platform/case-file/search.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { inventoryRecordModel } from '../../platform/case-file/inventory-model.ts'
import {
  likeText,
  matchingRecords,
  presentRecords,
  visibleRecords,
} from '../../platform/case-file/inventory-records.ts'

type Query = z.output<NonNullable<(typeof listInventory)['query']>>

/** Most properties and units that one search looks through; who finds more types another word. */
const searchLimit = 1000

/** Records that the viewer may see, newest first; the cursor is the last reference of the page before. */
export const findRecords = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  { cursor, limit, search, status, list }: Query,
): Promise<Answer<typeof listInventory>> => {
  const found = await database.model(inventoryRecordModel).findAll({
    where: {
      [Op.and]: [
        visibleRecords(viewer),
        ...(search ? [await searched(database, viewer, search)] : []),
        ...(status === undefined ? [] : [{ status }]),
        ...(list === undefined ? [] : [{ list }]),
        ...(cursor === undefined ? [] : [{ reference: { [Op.lt]: cursor } }]),
      ],
    },
    order: [['reference', 'DESC']],
    limit: limit + 1,
  })
  const rows = found.slice(0, limit).map(plain)
  return {
    items: await presentRecords(database, rows),
    next: found.length > limit ? (rows.at(-1)?.reference ?? null) : null,
  }
}

const searched = async (database: Database, viewer: Viewer, search: string) => {
  const properties = await database.model(propertyModel).findAll({
    attributes: ['id'],
    where: { [Op.and]: [visibleProperties(viewer), matchesProperty(search)] },
    limit: searchLimit,
  })
  const units = await database.model(unitModel).findAll({
    attributes: ['id'],
    where: { reference: { [Op.like]: likeText(search) } },
    limit: searchLimit,
  })
  return matchingRecords(
    properties.map(({ id }) => id),
    units.map(({ id }) => id),
    search,
  )
}
