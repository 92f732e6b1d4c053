import type { BatchItemState, BatchOperation, BatchState } from '../../contract/process-batches.ts'
import * as c from '../../platform/db/columns.ts'
import { defineModel, type Row } from '../../platform/db/model.ts'

/** One operation on many instances. */
export const processBatchModel = defineModel(
  'process_batch',
  {
    id: c.id(),
    operation: c.json<BatchOperation>(),
    reason: c.text(2000),
    state: c.code<BatchState>(20),
    /** WI: one of its cases is judicial, or the inspectorate made it */
    shield: c.shield(),
    /** more instances than one person may decide on */
    needsSecond: c.flag(),
    askedByUserId: c.reference(),
    /** subject and organisation that it runs with: rights that end meanwhile end it */
    askedBySubject: c.reference(),
    askedByOrgId: c.reference(),
    askedAt: c.instant(),
    confirmedByUserId: c.nullable(c.reference()),
    startedAt: c.nullable(c.instant()),
    endedAt: c.nullable(c.instant()),
    version: c.version(),
  },
  [{ fields: ['state', 'askedAt'] }, { fields: ['askedAt'] }],
)
export type ProcessBatchRow = Row<typeof processBatchModel>

/** An instance of a batch, fixed when the batch was made. */
export const processBatchItemModel = defineModel(
  'process_batch_item',
  {
    id: c.id(),
    batchId: c.refersTo('process_batch', c.reference()),
    number: c.integer(),
    instanceKey: c.engineKey(),
    caseId: c.reference(),
    /** on paper, when the batch was made */
    works: c.flag(),
    state: c.code<BatchItemState>(20),
    reason: c.nullable(c.text(2000)),
    /** operations on the instance that were written, one for each stuck step */
    operationIds: c.json<readonly string[]>(),
    settledAt: c.nullable(c.instant()),
    version: c.version(),
  },
  [
    { fields: ['batchId', 'number'], unique: true },
    { fields: ['batchId', 'instanceKey'], unique: true },
    { fields: ['batchId', 'state', 'number'] },
    { fields: ['instanceKey'] },
  ],
)
export type ProcessBatchItemRow = Row<typeof processBatchItemModel>
