import { Op, type WhereOptions } from 'sequelize'
import type { Viewer } from '../../platform/auth/viewer.ts'
import {
  type LinkedPerson,
  loadProcedure,
  loadProcedureForWorker,
  type LoadOptions,
  type ProcedureFile,
} from '../../platform/case-file/load.ts'
import { partyModel, personModel, type UnitRow } from '../../platform/case-file/model.ts'
import { visibleParties } from '../../platform/case-file/visibility.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { judicialFileModel, type JudicialFileRow } from './model.ts'

/** One judicial file with what its page and its rules ask of it; its parties are those of the property and those that only this file knows. */
export interface JudicialFile extends ProcedureFile {
  readonly judicial: JudicialFileRow
}

/** The file as this viewer may see it. @throws NotFound when it does not exist, is of another type or is not visible: the same answer */
export const loadJudicial = async (
  database: Database,
  viewer: Viewer,
  caseId: string,
  options: LoadOptions = {},
): Promise<JudicialFile> =>
  asJudicial(database, await loadProcedure(database, viewer, caseId, options), visibleParties(viewer))

/** @throws NotFound when it does not exist */
export const loadJudicialForWorker = async (
  database: Database,
  caseId: string,
  options: LoadOptions = {},
): Promise<JudicialFile> => asJudicial(database, await loadProcedureForWorker(database, caseId, options))

/** Units that the file is about: all of the property when none was named. */
export const unitsOf = ({ judicial, units }: JudicialFile): readonly UnitRow[] =>
  judicial.unitIds.length === 0 ? units : units.filter(({ id }) => judicial.unitIds.includes(id))

const asJudicial = async (database: Database, file: ProcedureFile, seen: WhereOptions = {}): Promise<JudicialFile> => {
  const judicial = file.main.type === 'WI' ? await database.model(judicialFileModel).findByPk(file.main.id) : null
  if (!judicial) throw new NotFound()
  return { ...file, judicial: plain(judicial), parties: await partiesOf(database, file, seen) }
}

const partiesOf = async (database: Database, { main }: ProcedureFile, seen: WhereOptions): Promise<LinkedPerson[]> => {
  const ofFile = { propertyId: main.propertyId, [Op.or]: [{ caseId: null, shield: 'NONE' }, { caseId: main.id }] }
  const parties = await database
    .model(partyModel)
    .findAll({ where: { [Op.and]: [ofFile, seen] }, order: ['position', 'id'] })
  const persons = await database.model(personModel).findAll({ where: { id: parties.map(({ personId }) => personId) } })
  const byId = new Map(persons.map((person) => [person.id, plain(person)]))
  return parties.map(plain).flatMap((party) => {
    const person = byId.get(party.personId)
    return person ? [{ party, person }] : []
  })
}
