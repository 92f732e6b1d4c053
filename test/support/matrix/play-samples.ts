import type { Endpoint } from '#contract/endpoint'
import * as contract from '#contract/play'
import { type EndpointSamples, type Foretold, sample } from './sample.ts'

const nothing = '0b000000-0000-4000-8000-00000000d00d'
const draft = { draftId: nothing }
const play = { ...draft, playId: nothing }
const params = { processId: 'nowhere' }
const unknown = { unknown: true } as const
const given = { on: '2026-01-05', at: '09:00', start: { kind: 'NONE' }, variables: {} } as const
const content = { title: 'x', given, when: [], then: [] }

const one = <E extends Endpoint>(
  endpoint: E,
  input: Parameters<typeof sample<E>>[2],
  foretold: Foretold = unknown,
): EndpointSamples => ({ endpoint, samples: [sample(endpoint, 'nothing', input, foretold)] })

/** Games and scenarios are guarded by roles alone and asked of what does not exist; what they do is in test/server/features/play.test.ts. */
export const playSamples: readonly EndpointSamples[] = [
  one(contract.getPlayStart, { params: draft }),
  one(contract.startPlay, { params: draft, body: { given } }),
  one(contract.getPlay, { params: play }),
  one(contract.takePlaySteps, { params: play, body: { steps: [{ do: 'NEXT_TIMER' }] } }),
  one(contract.rewindPlay, { params: play, body: { steps: 0 } }),
  one(contract.stopPlay, { params: play }),
  one(contract.getPlayDiagram, { params: { ...play, ...params } }),
  one(contract.recordPlay, { params: play }),
  one(contract.listScenarios, { params, query: {} }),
  one(contract.addScenario, { params, body: content }),
  one(contract.changeScenario, { params: { ...params, scenarioId: nothing }, body: { content, version: 0 } }),
  one(contract.removeScenario, { params: { ...params, scenarioId: nothing } }),
  one(contract.runScenarios, { params, body: {} }),
]
