import {
  exportHeatmap,
  getBranches,
  getCaseLeadTime,
  getHeatmap,
  getLeadTime,
  getProcessDay,
  getRadar,
  getTermsDashboard,
  getWaiting,
  listConsequences,
  listTerms,
} from '#contract/process-insight'
import { type EndpointSamples, sample } from './sample.ts'
import type { Things } from './things.ts'

const params = { processId: 'oo' }

/** What managers see over many cases. Figures name nobody: `test/server/features/process-insight` says whose they are. */
export const processInsightSamples = (cases: readonly Things[]): readonly EndpointSamples[] => [
  {
    endpoint: getWaiting,
    samples: [
      sample(
        getWaiting,
        'all',
        { query: { caseIds: cases.map(({ caseId }) => caseId).join(',') } },
        { finds: cases.map(({ caseId, procedure }) => ({ id: caseId, object: procedure })) },
      ),
    ],
    unnamed: ['TASK'],
  },
  {
    endpoint: getCaseLeadTime,
    samples: cases.map(({ name, caseId, procedure }) =>
      sample(getCaseLeadTime, name, { params: { caseId } }, { names: [procedure] }),
    ),
    unnamed: ['TASK'],
  },
  {
    endpoint: getTermsDashboard,
    samples: [sample(getTermsDashboard, 'all', {})],
    unnamed: ['PROCEDURE', 'TASK'],
  },
  {
    endpoint: listTerms,
    samples: [sample(listTerms, 'all', { query: { size: 200 } })],
    unnamed: ['PROCEDURE', 'TASK'],
  },
  { endpoint: getRadar, samples: [sample(getRadar, 'all', { query: {} })], unnamed: ['PROCEDURE', 'TASK'] },
  {
    endpoint: listConsequences,
    samples: [sample(listConsequences, 'all', { query: { size: 200 } })],
    unnamed: ['PROCEDURE'],
  },
  { endpoint: getHeatmap, samples: [sample(getHeatmap, 'oo', { params, query: {} })], unnamed: ['PROCEDURE'] },
  {
    endpoint: exportHeatmap,
    samples: [sample(exportHeatmap, 'oo', { params, query: { format: 'csv' } })],
    unnamed: ['PROCEDURE'],
  },
  {
    endpoint: getBranches,
    samples: [sample(getBranches, 'oo', { params: { ...params, gatewayId: 'none' }, query: {} }, { unknown: true })],
    unnamed: ['PROCEDURE'],
  },
  {
    endpoint: getLeadTime,
    samples: [sample(getLeadTime, 'oo', { params, query: {} })],
    unnamed: ['PROCEDURE', 'TASK'],
  },
  {
    endpoint: getProcessDay,
    samples: [sample(getProcessDay, 'oo', { params, query: { on: '2026-01-05' } })],
    unnamed: ['PROCEDURE'],
  },
]
