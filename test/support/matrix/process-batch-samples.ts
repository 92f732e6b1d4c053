import {
  confirmBatch,
  exportBatch,
  getBatch,
  getImpact,
  listBatches,
  listBatchItems,
  prepareBatch,
  startBatch,
  stopBatch,
} from '#contract/process-batches'
import { type EndpointSamples, sample } from './sample.ts'
import type { Things } from './things.ts'

const params = { batchId: '018f0000-0000-7000-8000-0000000000ff' }
const unknown = { unknown: true } as const

/** Operations on many processes: whose batches are whose, test/server/features/process-batches.test.ts says. */
export const processBatchSamples = (cases: readonly Things[]): readonly EndpointSamples[] => [
  {
    endpoint: prepareBatch,
    samples: cases.map(({ name, caseId, procedure }) =>
      sample(
        prepareBatch,
        name,
        {
          body: { operation: { kind: 'RETRY' }, reason: 'Nakijken.', chosen: { instances: [{ caseId, part: 1 }] } },
        },
        { names: [procedure] },
      ),
    ),
  },
  { endpoint: listBatches, samples: [sample(listBatches, 'all', { query: {} })], unnamed: ['PROCEDURE'] },
  { endpoint: getBatch, samples: [sample(getBatch, 'none', { params }, unknown)], unnamed: ['PROCEDURE'] },
  {
    endpoint: listBatchItems,
    samples: [sample(listBatchItems, 'none', { params, query: {} }, unknown)],
    unnamed: ['PROCEDURE'],
  },
  { endpoint: exportBatch, samples: [sample(exportBatch, 'none', { params }, unknown)], unnamed: ['PROCEDURE'] },
  { endpoint: startBatch, samples: [sample(startBatch, 'none', { params }, unknown)], unnamed: ['PROCEDURE'] },
  { endpoint: confirmBatch, samples: [sample(confirmBatch, 'none', { params }, unknown)], unnamed: ['PROCEDURE'] },
  {
    endpoint: stopBatch,
    samples: [sample(stopBatch, 'none', { params, body: { reason: 'Niet nodig.' } }, unknown)],
    unnamed: ['PROCEDURE'],
  },
  {
    endpoint: getImpact,
    samples: [sample(getImpact, 'oo', { params: { processId: 'oo' }, query: { from: 1 } })],
    unnamed: ['PROCEDURE'],
  },
]
