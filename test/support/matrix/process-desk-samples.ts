import {
  getInstance,
  getProcessDiagram,
  getProcessOverview,
  listInstances,
  retryIncident,
} from '#contract/process-desk'
import { type EndpointSamples, sample } from './sample.ts'
import type { Things } from './things.ts'

/** What managers watch and mend. */
export const processDeskSamples = (cases: readonly Things[]): readonly EndpointSamples[] => {
  const finds = cases.map(({ caseId, procedure }) => ({ id: caseId, object: procedure }))
  return [
    // counts name nobody: test/server/features/process-desk.test.ts says whose they are
    { endpoint: getProcessOverview, samples: [sample(getProcessOverview, 'all', {})], unnamed: ['PROCEDURE'] },
    { endpoint: listInstances, samples: [sample(listInstances, 'all', { query: { limit: 200 } }, { finds })] },
    {
      endpoint: getProcessDiagram,
      samples: [sample(getProcessDiagram, 'oo', { params: { processId: 'oo' }, query: {} })],
      unnamed: ['PROCEDURE'],
    },
    {
      endpoint: getInstance,
      samples: cases.map(({ name, caseId, procedure }) =>
        sample(getInstance, name, { params: { caseId, part: 1 } }, { names: [procedure] }),
      ),
    },
    {
      endpoint: retryIncident,
      // nothing is stuck here: what is open answers that it does not exist
      samples: cases.map(({ name, caseId, procedure }) =>
        sample(
          retryIncident,
          name,
          { params: { caseId, part: 1, incident: 99 }, body: { reason: 'Hersteld.' } },
          { names: [procedure], unknown: true },
        ),
      ),
    },
  ]
}
