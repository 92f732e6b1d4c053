import { Op } from 'sequelize'
import { tellSubject } from '../../platform/audit/circumstances.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { LinkedPerson, LoadOptions } from '../../platform/case-file/load.ts'
import {
  caseModel,
  type CaseRow,
  partyModel,
  personModel,
  propertyModel,
  type PropertyRow,
  unitModel,
  type UnitRow,
} from '../../platform/case-file/model.ts'
import { visibleCases, visibleParties } from '../../platform/case-file/visibility.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { judicialFileModel, type JudicialFileRow } from './model.ts'

/** One judicial file with what its page and its rules ask of it. */
export interface JudicialFile {
  readonly main: CaseRow
  readonly judicial: JudicialFileRow
  readonly property: PropertyRow
  /** every unit of the property, in order */
  readonly units: readonly UnitRow[]
  /** of the property, and of this file */
  readonly parties: readonly LinkedPerson[]
}

/** The file as this viewer may see it. @throws NotFound when it does not exist, is of another type or is not visible: the same answer */
export const loadJudicial = async (
  database: Database,
  viewer: Viewer,
  caseId: string,
  options: LoadOptions = {},
): Promise<JudicialFile> => {
  const found = await database.model(caseModel).findOne({
    where: { [Op.and]: [{ id: caseId, type: 'WI' }, visibleCases(viewer)] },
    ...(options.lock === true && { lock: true }),
  })
  if (!found) throw new NotFound()
  const main = plain(found)
  tellSubject({ caseId: main.id, shield: main.shield })
  const judicial = await database.model(judicialFileModel).findByPk(main.id, { rejectOnEmpty: true })
  const property = await database.model(propertyModel).findByPk(main.propertyId, { rejectOnEmpty: true })
  const units = await database.model(unitModel).findAll({ where: { propertyId: property.id }, order: ['position'] })
  return {
    main,
    judicial: plain(judicial),
    property: plain(property),
    units: units.map(plain),
    parties: await partiesOf(database, viewer, main),
  }
}

const partiesOf = async (database: Database, viewer: Viewer, main: CaseRow): Promise<LinkedPerson[]> => {
  const ofFile = { propertyId: main.propertyId, [Op.or]: [{ caseId: null }, { caseId: main.id }] }
  const parties = await database
    .model(partyModel)
    .findAll({ where: { [Op.and]: [ofFile, visibleParties(viewer)] }, order: ['position', 'id'] })
  const persons = await database.model(personModel).findAll({ where: { id: parties.map(({ personId }) => personId) } })
  const byId = new Map(persons.map((person) => [person.id, plain(person)]))
  return parties.map(plain).flatMap((party) => {
    const person = byId.get(party.personId)
    return person ? [{ party, person }] : []
  })
}
