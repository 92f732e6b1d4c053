import { personModel } from '../../case-file/model.ts'
import type { Database } from '../../db/database.ts'
import type { DemoParty, DemoPerson, DemoProperty } from '../demo-file.data.ts'
import { seedProperty, type SeededIds } from '../seed-property.ts'
import { type Dice, diceOf, idOf } from './dice.ts'
import { companies, type DemoCity, demoCities, firstNames, nameEnds, nameStarts } from './town.data.ts'

/** A property on which the demonstration acts. */
export interface Home extends SeededIds {
  readonly city: DemoCity
  readonly property: DemoProperty
  readonly persons: readonly DemoPerson[]
}

/** The `number`-th property of a seed, the cities in turn; always the same. */
export const homeOf = (seed: string, number: number): Home => {
  const dice = diceOf(seed, 'home', number)
  const city = demoCities[number % demoCities.length] ?? demoCities[0]
  const count = dice.pick([1, 1, 2, 2, 3])
  const address = {
    street: dice.pick(city.streets),
    houseNumber: String(number * 2 + dice.between(1, 2)),
    postalCode: city.postalCode,
    municipality: city.name,
  }
  const persons = [ownerOf(dice, city, number), ...tenantsOf(dice, address, number, count)]
  return {
    city,
    persons,
    property: {
      ...address,
      type: count === 1 ? 'EENGEZINSWONING' : 'MEERGEZINSWONING',
      nisCode: city.nisCode,
      capaKeys: [`${city.division}B${String(100 + number).padStart(4, '0')}/00A000`],
      units: Array.from({ length: count }, (_, index) => unitOf(count, index)),
      parties: persons.map((person, index) => partyOf(person, index)),
    },
    id: idOf(seed, 'home', number),
    unitIds: Array.from({ length: count }, (_, index) => idOf(seed, 'unit', number, index)),
  }
}

/** Puts the properties in the database; those that are there already stay as they are. */
export const seedHomes = async (
  database: Database,
  seed: string,
  homes: readonly Home[],
  year: number,
): Promise<void> =>
  database.transaction(async () => {
    const people = database.model(personModel)
    for (const { persons, property, id, unitIds } of homes) {
      const ids = new Map(persons.map(({ key }) => [key, idOf(seed, key)]))
      if (await people.findByPk(ids.get(persons[0]?.key ?? '') ?? '')) continue
      for (const { key, ...facts } of persons) await people.create({ id: ids.get(key) ?? '', ...facts })
      await seedProperty(database, property, ids, year, { id, unitIds })
    }
  })

const floors = ['gelijkvloers', '1ste verdieping', '2de verdieping'] as const

const unitOf = (count: number, index: number): DemoProperty['units'][number] => ({
  type: 'ZW',
  floor: floors[index] ?? floors[0],
  boxNumber: count === 1 ? null : String(index + 1),
  description: count === 1 ? 'rijwoning' : 'appartement',
})

const partyOf = ({ key }: DemoPerson, index: number): DemoParty =>
  index === 0
    ? { person: key, roles: ['VOLLE_EIGENAAR'] }
    : { person: key, roles: ['HUURDER', 'BEWONER'], unit: index - 1 }

const ownerOf = (dice: Dice, city: DemoCity, number: number): DemoPerson => {
  const correspondenceAddress = `${dice.pick(city.streets)} ${dice.between(201, 399)}, ${city.postalCode} ${city.name}`
  if (dice.between(1, 3) > 1) return natural(dice, `owner-${number}`, correspondenceAddress)
  const name = dice.pick(companies)
  return {
    key: `owner-${number}`,
    kind: 'RECHTSPERSOON',
    name,
    firstName: null,
    gender: null,
    correspondenceAddress,
  }
}

const tenantsOf = (
  dice: Dice,
  {
    street,
    houseNumber,
    postalCode,
    municipality,
  }: Pick<DemoProperty, 'street' | 'houseNumber' | 'postalCode' | 'municipality'>,
  number: number,
  count: number,
): DemoPerson[] =>
  Array.from({ length: count }, (_, index) => {
    const box = count === 1 ? '' : ` bus ${index + 1}`
    return natural(dice, `tenant-${number}-${index}`, `${street} ${houseNumber}${box}, ${postalCode} ${municipality}`)
  })

const natural = (dice: Dice, key: string, correspondenceAddress: string): DemoPerson => {
  const [firstName, gender] = dice.pick(firstNames)
  return {
    key,
    kind: 'NATUURLIJK',
    name: dice.pick(nameStarts) + dice.pick(nameEnds),
    firstName,
    gender,
    correspondenceAddress,
  }
}
