import { v7 as uuid } from 'uuid'
import { askDocument, listAskable } from '#contract/on-demand'
import { type EndpointSamples, sample } from './sample.ts'
import type { Things } from './things.ts'

/** Documents that are asked for beside the steps. */
export const onDemandSamples = (cases: readonly Things[]): readonly EndpointSamples[] => [
  {
    endpoint: listAskable,
    samples: cases.map(({ name, caseId, procedure }) =>
      sample(listAskable, name, { params: { caseId } }, { names: [procedure] }),
    ),
  },
  {
    endpoint: askDocument,
    samples: cases.map(({ name, caseId, procedure }) => {
      // nobody makes this type on demand: what is open answers RULE_BROKEN and writes nothing
      const body = { id: uuid(), code: 'DT034', partyIds: [], text: 'Gezien.' }
      return sample(askDocument, name, { params: { caseId }, body }, { names: [procedure] })
    }),
  },
]
