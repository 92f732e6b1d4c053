import { v7 as uuid } from 'uuid'
import { askOwnInvestigation, startOnInitiative } from '#contract/own-steps'
import { ooOwnRules } from '#domain/procedures/oo/own-steps'
import { ownFactsOf } from '#server/features/cases/own-investigation'
import { type EndpointSamples, refuseStep, sample } from './sample.ts'
import type { Things } from './things.ts'

// older than any row: what is open answers STALE and writes nothing
const version = 999_999

/** Steps of the municipality that need no advice. The investigations of these cases are the agency's, so nothing starts from them. */
export const ownSamples = (cases: readonly Things[]): readonly EndpointSamples[] => [
  {
    endpoint: askOwnInvestigation,
    samples: cases.map(({ name, file, procedure }) => {
      const unitIds = file.subs.slice(0, 1).map(({ unitId }) => unitId)
      const input = { params: { caseId: file.main.id }, body: { unitIds, version } }
      const refusal = refuseStep(ooOwnRules, 'OO_INVESTIGATE', ownFactsOf(file))
      return sample(askOwnInvestigation, name, input, { names: [procedure], refusal })
    }),
  },
  {
    endpoint: startOnInitiative,
    samples: cases.flatMap(({ name, file, investigations }) =>
      investigations.map(({ row, names }) => {
        const earlier = { propertyActive: true, signedAndOwn: false, young: false, faulty: [] }
        const facts = { municipalityOrgId: file.main.municipalityOrgId, earlier }
        const input = { params: { investigationId: row.id }, body: { id: uuid(), reason: 'Gebreken.' } }
        const refusal = refuseStep(ooOwnRules, 'OO_START_INITIATIVE', facts)
        return sample(startOnInitiative, name, input, { names, refusal })
      }),
    ),
  },
]
