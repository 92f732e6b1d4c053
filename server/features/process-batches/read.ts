import { col, fn, Op } from 'sequelize'
import type { z } from 'zod'
import { canDo } from '#domain/access/can-do'
import type { Answer } from '../../contract/endpoint.ts'
import type { BatchOperation, getBatch, listBatches } from '../../contract/process-batches.ts'
import type { PageQuery } from '../../contract/page.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadUserNames } from '../../platform/case-file/organisations.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { loadDefinitions } from '../../platform/process-instances/definitions.ts'
import { processInstanceModel } from '../../platform/records/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { processBatchItemModel, processBatchModel, type ProcessBatchRow } from './model.ts'
import { findBatch, seesAll, visibleBatches, visibleItems } from './visible.ts'

type Head = Answer<typeof listBatches>['items'][number]
type Counts = z.output<(typeof listBatches)['response']>['items'][number]['counts']

/** Batches that the viewer sees something of, youngest first. */
export const findBatches = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  { cursor, limit }: PageQuery,
): Promise<Answer<typeof listBatches>> => {
  const rows = await database.model(processBatchModel).findAll({
    where: { [Op.and]: [visibleBatches(database, viewer), cursor === undefined ? {} : { id: { [Op.lt]: cursor } }] },
    order: [['id', 'DESC']],
    limit: limit + 1,
  })
  const page = rows.slice(0, limit).map(plain)
  return {
    items: await presentBatches(database, viewer, page),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

/** One batch with what the viewer may do with it. @throws NotFound */
export const batchPage = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  batchId: string,
): Promise<Answer<typeof getBatch>> => {
  const batch = await findBatch(database, viewer, batchId)
  const [head] = await presentBatches(database, viewer, [batch])
  if (!head) throw new Error('a batch that was found is presented')
  return {
    ...head,
    needsSecond: batch.needsSecond,
    steps: await namedSteps(database, batch),
    may: await mayDecide(database, viewer, batch),
  }
}

/** What the viewer may decide about a batch now. */
export const mayDecide = async (database: Database, viewer: Viewer, batch: ProcessBatchRow) => {
  const isMaker = batch.askedByUserId === viewer.userId
  const all = await seesAll(database, viewer, batch.id)
  const mends = all && canDo(viewer, 'MEND', 'PROCESS_INSTANCE', {}).ok
  const isOpen = batch.state === 'DRY_RUN' || batch.state === 'WAITS_FOR_SECOND' || batch.state === 'RUNNING'
  return {
    start: batch.state === 'DRY_RUN' && isMaker && mends,
    confirm:
      batch.state === 'WAITS_FOR_SECOND' && !isMaker && all && canDo(viewer, 'CONFIRM', 'PROCESS_INSTANCE', {}).ok,
    stop: isOpen && mends,
  }
}

/** Heads with counts of what the viewer sees. */
const presentBatches = async (
  database: Database,
  viewer: Viewer,
  batches: readonly ProcessBatchRow[],
): Promise<Head[]> => {
  const counts = await countItems(database, viewer, batches)
  const names = await loadUserNames(
    database,
    batches.flatMap(({ askedByUserId, confirmedByUserId }) => [askedByUserId, confirmedByUserId]),
  )
  const userOf = (id: string) => ({ id, name: names.get(id) ?? '' })
  const processes = await loadProcesses(database, viewer, batches)
  return batches.map((batch) => ({
    id: batch.id,
    operation: batch.operation,
    processes: processes.get(batch.id) ?? [],
    state: batch.state,
    reason: batch.reason,
    askedBy: userOf(batch.askedByUserId),
    askedAt: batch.askedAt,
    confirmedBy: batch.confirmedByUserId === null ? null : userOf(batch.confirmedByUserId),
    startedAt: batch.startedAt,
    endedAt: batch.endedAt,
    counts: counts.get(batch.id) ?? noCounts,
  }))
}

const noCounts: Counts = { total: 0, works: 0, pending: 0, sent: 0, done: 0, skipped: 0, failed: 0 }
const columnOf = { PENDING: 'pending', SENT: 'sent', DONE: 'done', SKIPPED: 'skipped', FAILED: 'failed' } as const

const countItems = async (database: Database, viewer: Viewer, batches: readonly ProcessBatchRow[]) => {
  const rows = await database.model(processBatchItemModel).findAll({
    attributes: ['batchId', 'state', 'works', [fn('COUNT', col('id')), 'count']],
    where: visibleItems(
      database,
      viewer,
      batches.map(({ id }) => id),
    ),
    group: ['batchId', 'state', 'works'],
  })
  const counts = new Map<string, Counts>()
  for (const row of rows) {
    const count = Number(row.get('count'))
    const before = counts.get(row.batchId) ?? noCounts
    const column = columnOf[row.state]
    counts.set(row.batchId, {
      ...before,
      total: before.total + count,
      works: before.works + (row.works ? count : 0),
      [column]: before[column] + count,
    })
  }
  return counts
}

const loadProcesses = async (database: Database, viewer: Viewer, batches: readonly ProcessBatchRow[]) => {
  const found = new Map<string, string[]>()
  for (const { id } of batches) {
    const items = await database.model(processBatchItemModel).findAll({
      attributes: ['instanceKey'],
      where: visibleItems(database, viewer, [id]),
    })
    const rows = await database.model(processInstanceModel).findAll({
      attributes: ['definitionKey'],
      where: { key: items.map(({ instanceKey }) => instanceKey) },
      group: ['definitionKey'],
    })
    const definitions = await loadDefinitions(
      database,
      rows.map(({ definitionKey }) => definitionKey),
    )
    found.set(id, [...new Set([...definitions.values()].map(({ name }) => name))].toSorted())
  }
  return found
}

const namedSteps = async (database: Database, { operation, id }: ProcessBatchRow) => {
  const ids = stepsIn(operation)
  if (ids.length === 0) return []
  const item = await database.model(processBatchItemModel).findOne({ where: { batchId: id }, order: ['number'] })
  const instance = await database.model(processInstanceModel).findByPk(item?.instanceKey ?? '')
  const key = instance?.definitionKey ?? ''
  const definition = (await loadDefinitions(database, [key])).get(key)
  return ids.map((elementId) => ({ elementId, name: definition?.nameOf(elementId) ?? elementId }))
}

const stepsIn = (operation: BatchOperation): string[] => {
  if (operation.kind === 'MOVE') return [operation.from, operation.to]
  if (operation.kind !== 'MIGRATE') return []
  return operation.mapping.filter(({ from, to }) => from !== to).flatMap(({ from, to }) => [from, to])
}
