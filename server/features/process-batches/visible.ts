import { Op, type WhereOptions } from 'sequelize'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { subquery } from '../../platform/db/subquery.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { visibleInstances } from '../../platform/process-instances/visible.ts'
import { processInstanceModel } from '../../platform/records/model.ts'
import { processBatchItemModel, processBatchModel, type ProcessBatchRow } from './model.ts'

/**
 * Items whose instance the viewer may see, as `where` on `process_batch_item`; nothing tells him of the others.
 *
 * @param batchIds of which batches; default all
 */
export const visibleItems = (database: Database, viewer: Viewer, batchIds?: readonly string[]): WhereOptions => {
  const ofBatches = batchIds === undefined ? {} : { batchId: [...batchIds] }
  // only what is in a batch is looked at, however many instances there are
  const inBatches = { key: { [Op.in]: subquery(database, processBatchItemModel, 'instanceKey', ofBatches) } }
  const where = { [Op.and]: [inBatches, visibleInstances(viewer)] }
  return { ...ofBatches, instanceKey: { [Op.in]: subquery(database, processInstanceModel, 'key', where) } }
}

/** Batches of which the viewer may see an item, as `where` on `process_batch`; those of the inspectorate are its own. */
export const visibleBatches = (database: Database, viewer: Viewer): WhereOptions => ({
  [Op.and]: [
    viewer.orgType === 'WV_WI' ? {} : { shield: 'NONE' },
    { id: { [Op.in]: subquery(database, processBatchItemModel, 'batchId', visibleItems(database, viewer)) } },
  ],
})

/** A batch that the viewer may see. @throws NotFound */
export const findBatch = async (
  database: Database,
  viewer: Viewer,
  batchId: string,
  options: { readonly lock?: boolean } = {},
): Promise<ProcessBatchRow> => {
  const where = { [Op.and]: [{ id: batchId }, visibleBatches(database, viewer)] }
  const row = await database.model(processBatchModel).findOne({ where, ...options })
  if (!row) throw new NotFound()
  return plain(row)
}

/** Whether every item of the batch is the viewer's to see: who sees a part of it decides nothing about it. */
export const seesAll = async (database: Database, viewer: Viewer, batchId: string): Promise<boolean> => {
  const items = database.model(processBatchItemModel)
  const seen = await items.count({ where: visibleItems(database, viewer, [batchId]) })
  return seen === (await items.count({ where: { batchId } }))
}
