import { Op, type WhereOptions } from 'sequelize'
import { accountStore } from '../../platform/auth/account-store.sequelize.ts'
import { toViewer, type Viewer } from '../../platform/auth/viewer.ts'
import { inCircumstances } from '../../platform/audit/circumstances.ts'
import { plain } from '../../platform/db/model.ts'
import { subquery } from '../../platform/db/subquery.ts'
import { AppError } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { processBatchItemModel, processBatchModel, type ProcessBatchRow } from './model.ts'
import { sendItem } from './send-item.ts'
import { settleItems } from './settle-items.ts'

export interface BatchRunnerOptions {
  readonly deps: FeatureDeps
  /** pause between two looks; default 500 ms */
  readonly pollMs?: number
  /** instances of one batch that are on their way to the engine together; default 5 */
  readonly atOnce?: number
  readonly onError?: (error: unknown) => void
}

/** Sends what batches hold, a few at a time. Any number of processes may run one: each item is sent once. */
export interface BatchRunner {
  /** One look at all running batches. */
  once(): Promise<void>
  start(): void
  /** Resolves when the look at work has ended. */
  stop(): Promise<void>
}

/**
 * What it did stands in the tables and nowhere else: after a crash the next one goes on where this one stood. An item is sent in the transaction that says so.
 */
export const createBatchRunner = (options: BatchRunnerOptions): BatchRunner => {
  const { deps, pollMs = 500, onError = () => undefined } = options
  const state: { timer?: NodeJS.Timeout; stopped: boolean; work: Promise<void> } = {
    stopped: true,
    work: Promise.resolve(),
  }
  const once = async (): Promise<void> => {
    const batches = await deps.database.model(processBatchModel).findAll({ where: unfinished(deps), order: ['id'] })
    for (const batch of batches.map(plain))
      await inCircumstances({ source: 'batch', traceId: null }, () => advance(options, batch)).catch(onError)
  }
  const run = (): void => {
    state.work = once()
      .catch(onError)
      .then(() => {
        if (!state.stopped) state.timer = setTimeout(run, pollMs)
      })
  }
  return {
    once,
    start: () => {
      state.stopped = false
      run()
    },
    stop: async () => {
      state.stopped = true
      clearTimeout(state.timer)
      await state.work
    },
  }
}

// of a batch that was stopped, what was sent is still waited for
const unfinished = ({ database }: FeatureDeps): WhereOptions => ({
  [Op.or]: [
    { state: 'RUNNING' },
    {
      state: 'STOPPED',
      id: { [Op.in]: subquery(database, processBatchItemModel, 'batchId', { state: 'SENT' }) },
    },
  ],
})

const advance = async ({ deps, atOnce = 5 }: BatchRunnerOptions, batch: ProcessBatchRow): Promise<void> => {
  const items = deps.database.model(processBatchItemModel)
  await settleItems(deps.database, batch.id)
  if (batch.state === 'STOPPED') return
  const underWay = await items.count({ where: { batchId: batch.id, state: 'SENT' } })
  const next = await items.findAll({
    attributes: ['id'],
    where: { batchId: batch.id, state: 'PENDING' },
    order: ['number'],
    limit: Math.max(0, atOnce - underWay),
  })
  const maker = next.length === 0 ? undefined : await makerOf(deps, batch)
  for (const { id } of next) await sendItem(deps, batch, id, maker)
  const left = await items.count({ where: { batchId: batch.id, state: ['PENDING', 'SENT'] } })
  if (left === 0) await finish(deps, batch)
}

/** Who asked, with the rights that he has today; undefined when he has none left. */
const makerOf = async ({ database, clock }: FeatureDeps, batch: ProcessBatchRow): Promise<Viewer | undefined> => {
  const today = clock.today()
  const account = await accountStore(database).findBySubject(batch.askedBySubject, today)
  if (!account) return undefined
  try {
    return toViewer(account, batch.askedByOrgId, today)
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

const finish = (deps: FeatureDeps, { id, operation, shield, askedByOrgId }: ProcessBatchRow): Promise<void> =>
  deps.database.transaction(async () => {
    const { database, audit } = deps
    const [ended] = await database
      .model(processBatchModel)
      .update({ state: 'DONE', endedAt: database.now() }, { where: { id, state: 'RUNNING' } })
    if (ended === 0) return
    const count = (state: 'DONE' | 'FAILED' | 'SKIPPED') =>
      database.model(processBatchItemModel).count({ where: { batchId: id, state } })
    audit.append({
      userId: null,
      orgId: askedByOrgId,
      role: null,
      action: 'BATCH_DONE',
      objectKind: 'process_batch',
      objectId: id,
      detail: {
        kind: operation.kind,
        done: await count('DONE'),
        failed: await count('FAILED'),
        skipped: await count('SKIPPED'),
      },
      shield,
    })
  })
