import { caseModel, propertyModel, subProcedureModel, unitModel } from '#server/platform/case-file/model'
import type { Database } from '#server/platform/db/database'

export const gent = '0a440210-0000-4000-8000-000000000001'
export const middelkerke = '0a350110-0000-4000-8000-000000000001'
export const agency = '0a900000-0000-4000-8000-000000000001'
export const inspectorate = '0a900000-0000-4000-8000-000000000002'
export const vlabel = '0a900000-0000-4000-8000-000000000003'
export const controller = '0b900000-0000-4000-8000-000000000001'

/** A property with two cases, one behind the shield. */
export interface Plot {
  readonly municipalityOrgId: string
  readonly inventoried: boolean
  readonly shield: 'NONE' | 'WI'
  readonly propertyId: string
  readonly unitId: string
  readonly cases: readonly { readonly id: string; readonly shield: 'NONE' | 'WI' }[]
}

/** Properties of two municipalities, on VIVOO or not, open or shielded. */
export const plots = async (database: Database): Promise<Plot[]> => {
  const made: Plot[] = []
  for (const municipalityOrgId of [gent, middelkerke]) {
    for (const inventoried of [true, false]) {
      for (const shield of ['NONE', 'WI'] as const) {
        made.push(await plotOf(database, made.length, { municipalityOrgId, inventoried, shield }))
      }
    }
  }
  return made
}

const plotOf = async (
  database: Database,
  number: number,
  facts: Pick<Plot, 'municipalityOrgId' | 'inventoried' | 'shield'>,
): Promise<Plot> => {
  const { municipalityOrgId, shield } = facts
  const { id: propertyId } = await database.model(propertyModel).create({
    reference: `PA26-00000${number}`,
    type: 'EENGEZINSWONING',
    status: 'ACTIEF',
    street: 'Kolkstraat',
    houseNumber: '1',
    postalCode: '9000',
    municipality: 'Gent',
    municipalityOrgId,
    capaKeys: [],
    shield,
  })
  const { id: unitId } = await database.model(unitModel).create({
    propertyId,
    reference: `EN26-00000${number}`,
    type: 'ZW',
    floor: '0',
    description: '',
    position: 0,
  })
  const cases = [
    await caseOf(database, `OO26-00000${number}`, { propertyId, municipalityOrgId, shield: 'NONE' }),
    await caseOf(database, `WI26-00000${number}`, { propertyId, municipalityOrgId, shield: 'WI' }),
  ]
  await database.model(subProcedureModel).create({
    reference: `OO26-00000${number}/001`,
    caseId: cases[0]?.id ?? '',
    unitId,
    position: 1,
    status: 'GESTART',
    statusSince: '2026-01-05',
  })
  return { ...facts, propertyId, unitId, cases }
}

const caseOf = async (
  database: Database,
  reference: string,
  facts: { readonly propertyId: string; readonly municipalityOrgId: string; readonly shield: 'NONE' | 'WI' },
) => {
  const { id, shield } = await database.model(caseModel).create({
    ...facts,
    reference,
    type: facts.shield === 'WI' ? 'WI' : 'OO',
    status: 'GESTART',
    startedOn: '2026-01-05',
    agencyOrgId: agency,
    legalRegime: 'TV_202501',
    createdByUserId: agency,
  })
  return { id, shield }
}
