import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { processOperationModel, type ProcessOperationRow } from '../../platform/process-operations/model.ts'
import { processInstanceModel } from '../../platform/records/model.ts'
import { processBatchItemModel, type ProcessBatchItemRow } from './model.ts'
import { words } from './words.nl.ts'

/** Notes what became of the items that were sent, as the record stream and the engine's refusals tell. */
export const settleItems = async (database: Database, batchId: string): Promise<void> => {
  const items = await database.model(processBatchItemModel).findAll({ where: { batchId, state: 'SENT' } })
  const operations = await loadOperations(
    database,
    items.flatMap(({ operationIds }) => operationIds),
  )
  for (const row of items) {
    const item = plain(row)
    const outcome = await outcomeOf(
      database,
      item,
      item.operationIds.flatMap((id) => operations.get(id) ?? []),
    )
    if (outcome)
      await database
        .model(processBatchItemModel)
        .update({ ...outcome, settledAt: database.now() }, { where: { id: item.id, state: 'SENT' } })
  }
}

type Outcome = Pick<ProcessBatchItemRow, 'state' | 'reason'>

const outcomeOf = async (
  database: Database,
  item: ProcessBatchItemRow,
  operations: readonly ProcessOperationRow[],
): Promise<Outcome | undefined> => {
  const refused = operations.find(({ state }) => state === 'REFUSED')
  if (refused) return { state: 'FAILED', reason: words.refused(refused.refusal ?? '') }
  if (operations.every(({ state }) => state === 'CONFIRMED')) return { state: 'DONE', reason: null }
  // what ended by itself will never show what was asked
  const instance = await database.model(processInstanceModel).findByPk(item.instanceKey)
  return instance?.state === 'COMPLETED' ? { state: 'FAILED', reason: words.endedMeanwhile } : undefined
}

const loadOperations = async (
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ProcessOperationRow>> => {
  if (ids.length === 0) return new Map()
  const rows = await database.model(processOperationModel).findAll({ where: { id: [...ids] } })
  return new Map(rows.map((row) => [row.id, plain(row)]))
}
