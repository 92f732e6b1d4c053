import {
  getInstance,
  getProcessDiagram,
  getProcessOverview,
  listInstances,
  listJobs,
  listSteps,
} from '#contract/process-desk'
import {
  agreeOperation,
  askModification,
  cancelInstance,
  changeTimer,
  getCancelEffects,
  getPlaces,
  listOperations,
  retryIncident,
  setInstanceVariables,
  withdrawOperation,
} from '#contract/process-operations'
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
        sample(getInstance, name, { params: { caseId, part: 1 }, query: {} }, { names: [procedure] }),
      ),
    },
    ...ofInstance(cases),
    ...operations(cases),
  ]
}

/** What is read of one instance. */
const ofInstance = (cases: readonly Things[]): readonly EndpointSamples[] =>
  ([listSteps, listJobs, getPlaces, getCancelEffects] as const).map((endpoint) => ({
    endpoint,
    samples: cases.map(({ name, caseId, procedure }) =>
      sample(endpoint, name, { params: { caseId, part: 1 }, query: {} }, { names: [procedure] }),
    ),
  }))

const reason = 'Hersteld.'

/** What is asked of one instance; what is open names what does not exist, or is refused, and writes nothing. */
const operations = (cases: readonly Things[]): readonly EndpointSamples[] => {
  const unknown = { operationId: '019ab000-0000-7000-8000-000000000999' }
  const on = (
    endpoint: EndpointSamples['endpoint'],
    inputOf: (which: { readonly caseId: string; readonly part: number }) => object,
    isUnknown: boolean,
  ): EndpointSamples => ({
    endpoint,
    samples: cases.map(({ name, caseId, procedure }) => ({
      on: name,
      input: inputOf({ caseId, part: 1 }),
      names: [procedure],
      ...(isUnknown && { unknown: true as const }),
    })),
  })
  const token = { kind: 'CANCEL', step: 99_999 }
  return [
    on(retryIncident, (which) => ({ params: { ...which, incident: 99 }, body: { reason } }), true),
    on(
      setInstanceVariables,
      (params) => ({ params, body: { reason, scope: 99_999, variables: [{ name: 'a', value: '1' }] } }),
      true,
    ),
    on(cancelInstance, (params) => ({ params, body: { reason, reference: 'OTHER' } }), false),
    on(askModification, (params) => ({ params, body: { reason, changes: [token] } }), false),
    on(
      changeTimer,
      (which) => ({
        params: { ...which, timer: 9999 },
        body: { reason, legalBasis: 'art. 3.12', to: { mode: 'FROM_NOW' } },
      }),
      true,
    ),
    // whose they are: test/server/features/process-operations.test.ts
    { endpoint: listOperations, samples: [sample(listOperations, 'all', { query: {} })], unnamed: ['PROCEDURE'] },
    {
      endpoint: agreeOperation,
      samples: [sample(agreeOperation, 'none', { params: unknown }, { unknown: true })],
      unnamed: ['PROCEDURE'],
    },
    {
      endpoint: withdrawOperation,
      samples: [sample(withdrawOperation, 'none', { params: unknown, body: { reason } }, { unknown: true })],
      unnamed: ['PROCEDURE'],
    },
  ]
}
