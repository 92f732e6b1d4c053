import type { Viewer } from '../../platform/auth/viewer.ts'
import { who } from '../../platform/audit/who.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import type { BatchState } from '../../contract/process-batches.ts'
import type { FeatureDeps } from '../deps.ts'
import { processBatchItemModel, processBatchModel, type ProcessBatchRow } from './model.ts'
import { mayDecide } from './read.ts'
import { findBatch } from './visible.ts'

type Decided = Promise<{ readonly state: BatchState }>

/** The maker wants it done: at once when there are few, else a second person looks first. @throws NotFound, NotAllowedNow */
export const start = (deps: FeatureDeps, viewer: Viewer, batchId: string): Decided =>
  decide(deps, viewer, batchId, async (batch) => {
    if (!(await mayDecide(deps.database, viewer, batch)).start) throw new NotAllowedNow('BATCH_NOT_READY')
    const works = await deps.database.model(processBatchItemModel).count({ where: { batchId, works: true } })
    if (works === 0) throw new NotAllowedNow('BATCH_NOTHING_WORKS')
    if (batch.needsSecond) return { state: 'WAITS_FOR_SECOND', action: 'BATCH_ASK_SECOND' }
    return begin(deps, batch, {})
  })

/** A second person agrees. @throws NotFound, NotAllowedNow when it waits for nobody, or for another than the maker */
export const confirm = (deps: FeatureDeps, viewer: Viewer, batchId: string): Decided =>
  decide(deps, viewer, batchId, async (batch) => {
    if (batch.state === 'WAITS_FOR_SECOND' && batch.askedByUserId === viewer.userId)
      throw new NotAllowedNow('BATCH_SECOND_IS_MAKER')
    if (!(await mayDecide(deps.database, viewer, batch)).confirm) throw new NotAllowedNow('BATCH_NOT_READY')
    return begin(deps, batch, { confirmedByUserId: viewer.userId })
  })

/** What was not sent never goes. @throws NotFound, NotAllowedNow when it has ended */
export const stop = (deps: FeatureDeps, viewer: Viewer, batchId: string, reason: string): Decided =>
  decide(deps, viewer, batchId, async (batch) => {
    if (!(await mayDecide(deps.database, viewer, batch)).stop) throw new NotAllowedNow('BATCH_NOT_READY')
    return { state: 'STOPPED', action: 'BATCH_STOP', reason, change: { endedAt: deps.database.now() } }
  })

interface Decision {
  readonly state: BatchState
  readonly action: string
  readonly reason?: string
  readonly change?: Partial<ProcessBatchRow>
}

const decide = (
  deps: FeatureDeps,
  viewer: Viewer,
  batchId: string,
  judge: (batch: ProcessBatchRow) => Promise<Decision>,
): Decided =>
  deps.database.transaction(async () => {
    const { database, audit } = deps
    // the runner takes turns on this row: after a stop it sends nothing more
    const batch = await findBatch(database, viewer, batchId, { lock: true })
    const { state, action, reason, change } = await judge(batch)
    await database.model(processBatchModel).update({ ...change, state }, { where: { id: batchId } })
    audit.append({
      ...who(viewer),
      action,
      objectKind: 'process_batch',
      objectId: batchId,
      reason: reason ?? batch.reason,
      detail: { kind: batch.operation.kind },
      shield: batch.shield,
    })
    return { state }
  })

// what does not work on paper is not tried for real: its reason stays with it
const begin = async (
  { database }: FeatureDeps,
  { id }: ProcessBatchRow,
  change: Partial<ProcessBatchRow>,
): Promise<Decision> => {
  const now = database.now()
  await database
    .model(processBatchItemModel)
    .update({ state: 'SKIPPED', settledAt: now }, { where: { batchId: id, works: false } })
  return { state: 'RUNNING', action: 'BATCH_START', change: { ...change, startedAt: now } }
}
