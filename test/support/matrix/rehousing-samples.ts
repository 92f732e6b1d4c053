import { v7 as uuid } from 'uuid'
import {
  getRehousing,
  listHouseholds,
  makeOffer,
  recordDeparture,
  recordNeeds,
  recordOutcome,
  settleCosts,
  writeRehousingLetter,
} from '#contract/rehousing'
import type { VisibleObject } from '#domain/access/can-see'
import { rehousingRules } from '#domain/procedures/rehousing/action-rules'
import { caseModel } from '#server/platform/case-file/model'
import { rehousingModel, type RehousingRow } from '#server/platform/case-file/rehousing-model'
import { plain } from '#server/platform/db/model'
import type { World } from '../world.ts'
import { staleVersion as version } from './case-samples.ts'
import { type EndpointSamples, refuseStep, type Sample, sample } from './sample.ts'

interface Found {
  readonly row: RehousingRow
  readonly params: { readonly caseId: string }
  readonly procedure: VisibleObject
  readonly municipalityOrgId: string
}

/** Re-housing after an evacuation: the households are not listed yet, so that steps on one name nothing that exists. */
export const rehousingSamples = async ({ database }: World): Promise<readonly EndpointSamples[]> => {
  const rows = (await database.model(rehousingModel).findAll({ order: ['caseId'] })).map(plain)
  const found: Found[] = []
  for (const row of rows) {
    const main = await database.model(caseModel).findByPk(row.caseId, { rejectOnEmpty: true })
    const { municipalityOrgId, shield } = main
    const procedure: VisibleObject = {
      kind: 'PROCEDURE',
      municipalityOrgId,
      ownerOrgId: municipalityOrgId,
      shield,
      inventoried: true,
    }
    found.push({ row, params: { caseId: row.caseId }, procedure, municipalityOrgId })
  }
  const household = { householdId: uuid(), version }
  const unknown = (make: (params: { readonly caseId: string }) => Sample): Sample[] =>
    found.map(({ params }) => ({ ...make(params), unknown: true }))
  return [
    {
      endpoint: getRehousing,
      samples: found.map(({ params, procedure }) =>
        sample(getRehousing, 'evacuation', { params }, { names: [procedure] }),
      ),
    },
    {
      endpoint: listHouseholds,
      samples: found.map(({ row, params, procedure, municipalityOrgId }) => {
        const facts = { municipalityOrgId, rehousing: { listed: row.listedOn !== null } }
        const body = { rehousingId: row.id, households: [], version }
        const refusal = refuseStep(rehousingRules, 'REHOUSING_LIST', facts)
        return sample(listHouseholds, 'evacuation', { params, body }, { names: [procedure], refusal })
      }),
    },
    {
      endpoint: recordNeeds,
      samples: unknown((params) => {
        const body = { ...household, need: 'GEPLAND', meetsSocialConditions: null, note: '' } as const
        return sample(recordNeeds, 'evacuation', { params, body })
      }),
    },
    {
      endpoint: makeOffer,
      samples: unknown((params) => {
        const offer = { offerId: uuid(), dwelling: 'x', availableFrom: '2026-01-05', conditions: '' }
        return sample(makeOffer, 'evacuation', { params, body: { ...household, ...offer } })
      }),
    },
    {
      endpoint: recordOutcome,
      samples: unknown((params) =>
        sample(recordOutcome, 'evacuation', { params, body: { ...household, outcome: 'GEWEIGERD' } }),
      ),
    },
    {
      endpoint: recordDeparture,
      samples: unknown((params) =>
        sample(recordDeparture, 'evacuation', { params, body: { ...household, departedOn: '2026-01-05' } }),
      ),
    },
    {
      endpoint: settleCosts,
      samples: unknown((params) =>
        sample(settleCosts, 'evacuation', { params, body: { ...household, costs: [], claim: false } }),
      ),
    },
    {
      endpoint: writeRehousingLetter,
      samples: unknown((params) => {
        const letter = { letterId: uuid(), code: 'DT100', receiver: '', note: '' } as const
        return sample(writeRehousingLetter, 'evacuation', { params, body: { ...household, ...letter } })
      }),
    },
  ]
}
