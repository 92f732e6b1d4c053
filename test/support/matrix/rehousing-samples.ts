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
import { documentModel } from '#server/platform/case-file/document-model'
import { caseModel } from '#server/platform/case-file/model'
import { rehousingModel, type RehousingRow } from '#server/platform/case-file/rehousing-model'
import { taskModel } from '#server/platform/tasks/model'
import { plain } from '#server/platform/db/model'
import type { World } from '../world.ts'
import { visibleDocument } from './things.ts'
import { staleVersion as version } from './case-samples.ts'
import { type EndpointSamples, type Find, refuseStep, type Sample, sample } from './sample.ts'

interface Found {
  readonly row: RehousingRow
  readonly params: { readonly caseId: string }
  readonly procedure: VisibleObject
  readonly municipalityOrgId: string
  readonly finds: readonly Find[]
}

/** Re-housing after an evacuation: the households are not listed yet, so that steps on one name nothing that exists. */
export const rehousingSamples = async (world: World): Promise<readonly EndpointSamples[]> => {
  const { database } = world
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
    found.push({
      row,
      params: { caseId: row.caseId },
      procedure,
      municipalityOrgId,
      finds: await findsIn(world, procedure, row.caseId),
    })
  }
  const household = { householdId: uuid(), version }
  const unknown = (make: (params: { readonly caseId: string }) => Sample): Sample[] =>
    found.map(({ params, procedure }) => ({ ...make(params), names: [procedure], unknown: true }))
  return [
    {
      endpoint: getRehousing,
      samples: found.map(({ params, procedure, finds }) =>
        sample(getRehousing, 'evacuation', { params }, { names: [procedure], finds }),
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

const findsIn = async ({ database }: World, place: VisibleObject, caseId: string): Promise<readonly Find[]> => {
  const documents = (await database.model(documentModel).findAll({ where: { caseId } })).map(plain)
  const tasks = (await database.model(taskModel).findAll({ where: { caseId, open: true } })).map(plain)
  return [
    ...documents.map((row) => ({ id: row.id, object: visibleDocument(place, row) })),
    ...tasks.map(({ id, ownerOrgId, shield, assigneeUserId }) => ({
      id,
      object: { ...place, kind: 'TASK', ownerOrgId, shield, assigneeUserId } as const,
    })),
  ]
}
