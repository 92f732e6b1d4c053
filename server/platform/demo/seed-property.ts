import { partyModel, propertyModel, unitModel } from '../case-file/model.ts'
import type { Database } from '../db/database.ts'
import { demoOrganisations } from '../identity/demo-accounts.data.ts'
import { nextReference } from '../references.ts'
import type { DemoParty, DemoProperty } from './demo-file.data.ts'

export interface SeededIds {
  readonly id: string
  readonly unitIds: readonly string[]
}

/**
 * Puts one property with its units and parties in the database.
 *
 * @param persons ids of the persons by their key
 * @param ids of property and units; any when absent
 */
export const seedProperty = async (
  database: Database,
  { nisCode, units, parties, ...facts }: DemoProperty,
  persons: ReadonlyMap<string, string>,
  year: number,
  ids?: SeededIds,
): Promise<void> => {
  const municipality = demoOrganisations.find((organisation) => organisation.nisCode === nisCode)
  if (!municipality) throw new Error(`no demo organisation for ${nisCode}`)
  const property = await database.model(propertyModel).create({
    ...(ids && { id: ids.id }),
    ...facts,
    reference: await nextReference(database, 'PA', year),
    status: 'ACTIEF',
    municipalityOrgId: municipality.id,
  })
  const unitIds: string[] = []
  for (const [position, unit] of units.entries()) {
    const id = ids?.unitIds[position]
    const reference = await nextReference(database, 'EN', year)
    const row = { ...(id !== undefined && { id }), ...unit, reference, propertyId: property.id, position }
    unitIds.push((await database.model(unitModel).create(row)).id)
  }
  for (const [position, party] of parties.entries()) {
    await database.model(partyModel).create({ ...partyRow(party, persons, unitIds), propertyId: property.id, position })
  }
}

const partyRow = (
  { person, roles, unit, share }: DemoParty,
  persons: ReadonlyMap<string, string>,
  unitIds: readonly string[],
) => ({
  personId: persons.get(person) ?? '',
  unitId: unit === undefined ? null : (unitIds[unit] ?? null),
  roles,
  share: share ?? null,
})
