import { col, literal, Op, where, type WhereOptions } from 'sequelize'
import { tellPersons } from '../audit/circumstances.ts'
import type { Database } from '../db/database.ts'
import { caseModel, partyModel, type PartyRow, propertyModel } from './model.ts'
import { type Looker, visibleCases, visibleParties, visibleProperties } from './visibility.ts'

/** Most properties and cases that one search looks through; who finds more types another word. */
const limit = 1000

/** Words of a search text; each must be found somewhere. `%` and `_` are no wildcards for users. */
const wordsOf = (search: string): string[] =>
  search
    .replaceAll(/[%_\\]/g, ' ')
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .slice(0, 8)

const anyColumn = (columns: readonly string[], word: string): WhereOptions => ({
  [Op.or]: columns.map((column) => ({ [column]: { [Op.like]: `%${word}%` } })),
})

const propertyColumns = ['street', 'houseNumber', 'postalCode', 'municipality', 'reference']

// as text: through its column the pattern would be written as JSON, with quotes
const anyParcel = (word: string): WhereOptions => where(col('property.capaKeys'), { [Op.like]: `%${word}%` })

/** Properties whose address, reference or cadastral parcel holds every word. */
export const matchesProperty = (search: string | undefined): WhereOptions => ({
  [Op.and]: wordsOf(search ?? '').map((word) => ({ [Op.or]: [anyColumn(propertyColumns, word), anyParcel(word)] })),
})

/** Ids of the visible cases that the search text finds: by reference, address or name of a party. */
export const findCaseIds = async (database: Database, viewer: Looker, search: string): Promise<string[]> => {
  const words = wordsOf(search)
  if (words.length === 0) return []
  const properties = await database.model(propertyModel).findAll({
    attributes: ['id'],
    where: { [Op.and]: [visibleProperties(viewer), matchesProperty(search)] },
    limit,
  })
  const named = await partiesNamed(database, viewer, words)
  const found = await database.model(caseModel).findAll({
    attributes: ['id', 'propertyId'],
    where: {
      [Op.and]: [
        visibleCases(viewer),
        {
          [Op.or]: [
            { propertyId: [...properties.map(({ id }) => id), ...named.map(({ propertyId }) => propertyId)] },
            { [Op.and]: words.map((word) => anyColumn(['reference'], word)) },
          ],
        },
      ],
    },
    limit,
  })
  // only people of what this viewer may see: the audit must not know of others either
  const shown = new Set(found.map(({ propertyId }) => propertyId))
  tellPersons(named.filter(({ propertyId }) => shown.has(propertyId)).map(({ personId }) => personId))
  return found.map(({ id }) => id)
}

// Only parties that the viewer may see: who is known to the inspectorate alone finds nothing, and takes no place below the limit.
const partiesNamed = (
  database: Database,
  viewer: Looker,
  words: readonly string[],
): Promise<Pick<PartyRow, 'personId' | 'propertyId'>[]> => {
  const conditions = words.map((word) => {
    const pattern = database.sequelize.escape(`%${word}%`)
    return `(n.name LIKE ${pattern} OR n.firstName LIKE ${pattern})`
  })
  const isNamed = literal(
    `EXISTS (SELECT 1 FROM person AS n WHERE n.id = party.personId AND ${conditions.join(' AND ')})`,
  )
  return database.model(partyModel).findAll({
    attributes: ['personId', 'propertyId'],
    where: { [Op.and]: [visibleParties(viewer), isNamed] },
    order: ['propertyId', 'id'],
    limit,
  })
}
