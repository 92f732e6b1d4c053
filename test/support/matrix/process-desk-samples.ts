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
    { endpoint: getProcessOverview, samples: [sample(getProcessOverview, 'all', {})] },
    { endpoint: listInstances, samples: [sample(listInstances, 'all', { query: { limit: 200 } }, { finds })] },
    {
      endpoint: getProcessDiagram,
      samples: [sample(getProcessDiagram, 'oo', { params: { processId: 'oo' }, query: {} })],
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
      samples: cases.map(({ name, caseId }) =>
        sample(
          retryIncident,
          name,
          { params: { caseId, part: 1, incident: 99 }, body: { reason: 'Hersteld.' } },
          { unknown: true },
        ),
      ),
    },
  ]
}
