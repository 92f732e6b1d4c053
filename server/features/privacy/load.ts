import { Op } from 'sequelize'
import { tellPersons } from '../../platform/audit/circumstances.ts'
import {
  caseModel,
  type CaseRow,
  partyModel,
  type PartyRow,
  personModel,
  type PersonRow,
} from '../../platform/case-file/model.ts'
import { type Looker, visibleCases, visibleParties } from '../../platform/case-file/visibility.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound } from '../../platform/http/errors.ts'

/** A person with where it stands, as far as the viewer may know. */
export interface PersonFile {
  readonly person: PersonRow
  readonly parties: readonly PartyRow[]
  readonly propertyIds: readonly string[]
  /** procedures of its own, and all those on a property or unit that it has to do with */
  readonly cases: readonly CaseRow[]
}

/** @throws NotFound when it stands nowhere that the viewer may see: as when it does not exist */
export const loadPerson = async (database: Database, viewer: Looker, personId: string): Promise<PersonFile> => {
  const found = await database
    .model(partyModel)
    .findAll({ where: { [Op.and]: [{ personId }, visibleParties(viewer)] }, order: ['id'] })
  const parties = found.map(plain)
  const person = parties.length === 0 ? null : await database.model(personModel).findByPk(personId)
  if (!person) throw new NotFound()
  tellPersons([personId])
  const ofProperty = parties.filter(({ caseId }) => caseId === null).map(({ propertyId }) => propertyId)
  const ofCase = parties.flatMap(({ caseId }) => caseId ?? [])
  const cases = await database.model(caseModel).findAll({
    where: { [Op.and]: [visibleCases(viewer), { [Op.or]: [{ id: ofCase }, { propertyId: ofProperty }] }] },
    order: ['reference'],
  })
  const propertyIds = [...new Set(parties.map(({ propertyId }) => propertyId))]
  return { person: plain(person), parties, propertyIds, cases: cases.map(plain) }
}

/** People whose name holds the text, of those that stand somewhere the viewer may see; at most fifty. */
export const findPersons = async (database: Database, viewer: Looker, name: string): Promise<PersonRow[]> => {
  const like = { [Op.like]: `%${name.replaceAll(/[%_\\]/g, ' ')}%` }
  const persons = await database
    .model(personModel)
    .findAll({ where: { [Op.or]: [{ name: like }, { firstName: like }] }, order: ['name', 'id'], limit: 200 })
  const seen = await database.model(partyModel).findAll({
    attributes: ['personId'],
    where: { [Op.and]: [{ personId: persons.map(({ id }) => id) }, visibleParties(viewer)] },
  })
  const ids = new Set(seen.map(({ personId }) => personId))
  const shown = persons
    .filter(({ id }) => ids.has(id))
    .slice(0, 50)
    .map(plain)
  tellPersons(shown.map(({ id }) => id))
  return shown
}
