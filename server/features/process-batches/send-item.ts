import { Op } from 'sequelize'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { AppError } from '../../platform/http/errors.ts'
import { listedAttributes, read } from '../../platform/process-instances/numbered.ts'
import { visibleInstances } from '../../platform/process-instances/visible.ts'
import { processInstanceModel } from '../../platform/records/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { processBatchItemModel, type ProcessBatchItemRow, processBatchModel, type ProcessBatchRow } from './model.ts'
import { perform, type Performed } from './perform.ts'
import { skipWords, words } from './words.nl.ts'

/**
 * Sends one item, once: that it was sent and the commands themselves are one commit. What cannot be done any more is left out with its reason.
 *
 * @param maker who asked, undefined when he has no rights left
 */
export const sendItem = async (
  deps: FeatureDeps,
  batch: ProcessBatchRow,
  itemId: string,
  maker: Viewer | undefined,
): Promise<void> => {
  const { database } = deps
  try {
    await database.transaction(async () => {
      const item = await takeItem(deps, batch.id, itemId)
      if (!item) return
      const done: Performed = maker ? await performOn(deps, maker, batch, item) : { skipped: words.noRight }
      await note(deps, itemId, done)
    })
  } catch (error) {
    // refused by a rule of ours, with all that it wrote undone
    if (!(error instanceof AppError)) throw error
    const skipped = skipWords(error)
    await database.transaction(async () => {
      if (await takeItem(deps, batch.id, itemId)) await note(deps, itemId, { skipped })
    })
  }
}

// both rows are locked: a stop comes before or after, and another runner finds the item sent
const takeItem = async (
  { database }: FeatureDeps,
  batchId: string,
  itemId: string,
): Promise<ProcessBatchItemRow | undefined> => {
  const batch = await database.model(processBatchModel).findByPk(batchId, { lock: true })
  if (batch?.state !== 'RUNNING') return undefined
  const item = await database.model(processBatchItemModel).findByPk(itemId, { lock: true })
  return item?.state === 'PENDING' ? item : undefined
}

const performOn = async (
  deps: FeatureDeps,
  maker: Viewer,
  { id, operation, reason }: ProcessBatchRow,
  { instanceKey }: ProcessBatchItemRow,
): Promise<Performed> => {
  const row = await deps.database.model(processInstanceModel).findOne({
    attributes: listedAttributes,
    where: { [Op.and]: [{ key: instanceKey }, visibleInstances(maker)] },
  })
  if (!row) return { skipped: words.noRight }
  return perform(deps, maker, operation, read(row), { reason, batchId: id })
}

const note = async ({ database }: FeatureDeps, itemId: string, done: Performed): Promise<void> => {
  const change =
    'skipped' in done
      ? ({ state: 'SKIPPED', reason: done.skipped, settledAt: database.now() } as const)
      : ({ state: 'SENT', operationIds: done.operationIds } as const)
  await database.model(processBatchItemModel).update(change, { where: { id: itemId } })
}
