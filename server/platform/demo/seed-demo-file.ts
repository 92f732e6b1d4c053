import { yearOf, type LocalDate } from '#domain/shared/local-date'
import { personModel, propertyModel } from '../case-file/model.ts'
import type { Database } from '../db/database.ts'
import { demoOrganisations } from '../identity/demo-accounts.data.ts'
import { organisationModel } from '../organisations/model.ts'
import { demoHouseStyles } from './demo-house-styles.data.ts'
import { demoPersons, demoProperties } from './demo-file.data.ts'
import { seedProperty } from './seed-property.ts'

/**
 * Puts the properties and persons of the demonstration in the database, and the house styles of its organisations; does nothing when there are
 * properties already. Needs the demo organisations.
 *
 * @returns the number of properties made
 */
export const seedDemoFile = (database: Database, today: LocalDate): Promise<number> =>
  database.transaction(async () => {
    if ((await database.model(propertyModel).count()) > 0) return 0
    await dressOrganisations(database)
    const persons = new Map<string, string>()
    for (const { key, ...facts } of demoPersons) {
      const { id } = await database.model(personModel).create(facts)
      persons.set(key, id)
    }
    for (const property of demoProperties) await seedProperty(database, property, persons, yearOf(today))
    return demoProperties.length
  })

const dressOrganisations = async (database: Database): Promise<void> => {
  for (const { id, nisCode, type } of demoOrganisations) {
    const style = demoHouseStyles.find((candidate) => candidate.nisCode === nisCode && candidate.type === type)
    const row = style && (await database.model(organisationModel).findByPk(id))
    if (!style || !row || row.street !== null) continue
    const { address, parameters, email, phone } = style
    await row.update({ ...address, email, phone, parameters: { ...row.parameters, ...parameters } })
  }
}
