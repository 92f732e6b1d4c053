import { Op, QueryTypes, type WhereOptions } from 'sequelize'
import { tellSubject } from '../audit/circumstances.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { Database } from '../db/database.ts'
import type { Columns, RowOf } from '../db/columns.ts'
import { type ModelDefinition, plain } from '../db/model.ts'
import { NotFound } from '../http/errors.ts'
import { type DocumentRow, documentModel } from './document-model.ts'
import {
  caseModel,
  type CaseRow,
  partyModel,
  type PartyRow,
  personModel,
  type PersonRow,
  propertyModel,
  type PropertyRow,
  requestModel,
  type RequestRow,
  subProcedureModel,
  type SubProcedureRow,
  type Term,
  unitModel,
  type UnitRow,
} from './model.ts'
import { warningModel, type WarningRow } from './warning-model.ts'
import { visibleCases, visibleDocuments, visibleProperties } from './visibility.ts'

export interface LinkedPerson {
  readonly party: PartyRow
  readonly person: PersonRow
}

/** Pand with its units and the people on it. */
export interface PropertyFile {
  readonly property: PropertyRow
  /** every unit of the property, in order */
  readonly units: readonly UnitRow[]
  /** those of the property and its units, and of the case when one is loaded */
  readonly parties: readonly LinkedPerson[]
  /** a unit of it stands or stood on VIVOO */
  readonly inventoried: boolean
}

/** One procedure of whatever type. */
export interface ProcedureFile extends PropertyFile {
  readonly main: CaseRow
  /** one per unit in the procedure, in order */
  readonly subs: readonly SubProcedureRow[]
}

/** One OO procedure with everything that rules, screens and letters ask of it. */
export interface CaseFile extends ProcedureFile {
  readonly request: RequestRow
  /** null in a procedure that never was a warning procedure */
  readonly warning: WarningRow | null
}

export interface LoadOptions {
  /** takes the case's row lock: the second of two simultaneous actions waits and then sees what the first did */
  readonly lock?: boolean
}

/**
 * The OO case as this viewer may see it.
 *
 * @throws NotFound when it does not exist, is of another type or is not visible: the same answer
 */
export const loadCase = (
  database: Database,
  viewer: Viewer,
  caseId: string,
  options?: LoadOptions,
): Promise<CaseFile> => readCase(database, { [Op.and]: [{ id: caseId }, visibleCases(viewer)] }, options)

/** The case for a step of the process, which looks for nobody. @throws NotFound when it does not exist */
export const loadCaseForWorker = (database: Database, caseId: string, options?: LoadOptions): Promise<CaseFile> =>
  readCase(database, { id: caseId }, options)

/** A procedure of any type as this viewer may see it. @throws NotFound when it does not exist or is not visible */
export const loadProcedure = (
  database: Database,
  viewer: Viewer,
  caseId: string,
  options?: LoadOptions,
): Promise<ProcedureFile> => readProcedure(database, { [Op.and]: [{ id: caseId }, visibleCases(viewer)] }, options)

/** A procedure of any type for a step of its process. @throws NotFound when it does not exist */
export const loadProcedureForWorker = (
  database: Database,
  caseId: string,
  options?: LoadOptions,
): Promise<ProcedureFile> => readProcedure(database, { id: caseId }, options)

/** The property as this viewer may see it. @throws NotFound when it does not exist or is not visible */
export const loadProperty = async (database: Database, viewer: Viewer, propertyId: string): Promise<PropertyFile> => {
  const found = await database
    .model(propertyModel)
    .findOne({ where: { [Op.and]: [{ id: propertyId }, visibleProperties(viewer)] } })
  if (!found) throw new NotFound()
  tellSubject({ shield: found.shield })
  return readProperty(database, plain(found), null)
}

/**
 * One row by its id under a `where` of visibility: one query, so that what is hidden takes the same road and the same time as what is unknown.
 *
 * @throws NotFound
 */
export const findVisible = async <C extends Columns>(
  database: Database,
  definition: ModelDefinition<C>,
  id: string,
  visible: WhereOptions,
): Promise<RowOf<C>> => {
  const found = await database.model(definition).findOne({ where: { [Op.and]: [{ id }, visible] } })
  if (!found) throw new NotFound()
  return plain<RowOf<C>>(found)
}

/** Documents of a case that the viewer may see, newest first; `where` narrows, for example to one `subjectId`. */
export const loadDocuments = async (
  database: Database,
  viewer: Viewer,
  caseId: string,
  where: WhereOptions = {},
): Promise<DocumentRow[]> => {
  const found = await database.model(documentModel).findAll({
    where: { [Op.and]: [{ caseId }, visibleDocuments(viewer), where] },
    order: [
      ['createdAt', 'DESC'],
      ['id', 'DESC'],
    ],
  })
  return found.map(plain)
}

/** The mayor's terms of the OO cases among these, by case. */
export const loadMayorTerms = async (
  database: Database,
  cases: readonly Pick<CaseRow, 'id'>[],
): Promise<ReadonlyMap<string, Term>> => {
  const found = await database.model(requestModel).findAll({ where: { caseId: cases.map(({ id }) => id) } })
  return new Map(found.flatMap(({ caseId, mayorTerm }) => (mayorTerm ? [[caseId, mayorTerm] as const] : [])))
}

/** The sub-procedure of a unit, or undefined when the unit is not in this procedure. */
export const subOf = (file: ProcedureFile, unitId: string): SubProcedureRow | undefined =>
  file.subs.find((sub) => sub.unitId === unitId)

/** Units of the procedure with their sub-procedures, in order; `unitIds` narrows. */
export const unitsInCase = (
  file: ProcedureFile,
  unitIds?: readonly string[],
): readonly { readonly unit: UnitRow; readonly sub: SubProcedureRow }[] =>
  file.subs.flatMap((sub) => {
    const unit = file.units.find(({ id }) => id === sub.unitId)
    return unit && (unitIds === undefined || unitIds.includes(unit.id)) ? [{ unit, sub }] : []
  })

const readCase = async (database: Database, where: WhereOptions, options?: LoadOptions): Promise<CaseFile> => {
  const file = await readProcedure(database, where, options)
  const request = await database.model(requestModel).findByPk(file.main.id)
  if (!request) throw new NotFound()
  const warning = await database.model(warningModel).findByPk(file.main.id)
  return { ...file, request: plain(request), warning: warning ? plain(warning) : null }
}

const readProcedure = async (
  database: Database,
  where: WhereOptions,
  options: LoadOptions = {},
): Promise<ProcedureFile> => {
  const found = await database.model(caseModel).findOne({ where, ...(options.lock === true && { lock: true }) })
  if (!found) throw new NotFound()
  const main = plain(found)
  tellSubject({ caseId: main.id, shield: main.shield })
  const property = await database.model(propertyModel).findByPk(main.propertyId)
  if (!property) throw new NotFound()
  const subs = await database.model(subProcedureModel).findAll({ where: { caseId: main.id }, order: ['position'] })
  return {
    main,
    subs: subs.map(plain),
    ...(await readProperty(database, plain(property), main.id)),
  }
}

const readProperty = async (
  database: Database,
  property: PropertyRow,
  caseId: string | null,
): Promise<PropertyFile> => {
  const units = await database.model(unitModel).findAll({ where: { propertyId: property.id }, order: ['position'] })
  const parties = await database.model(partyModel).findAll({
    where: {
      propertyId: property.id,
      shield: 'NONE',
      endedOn: null,
      [Op.or]: [{ caseId: null }, ...(caseId === null ? [] : [{ caseId }])],
    },
    order: ['position', 'id'],
  })
  const persons = await database.model(personModel).findAll({ where: { id: parties.map(({ personId }) => personId) } })
  const byId = new Map(persons.map((person) => [person.id, plain(person)]))
  const linked = parties.map(plain).flatMap((party) => {
    const person = byId.get(party.personId)
    return person ? [{ party, person }] : []
  })
  const inventoried = await isInventoried(database, property.id)
  return { property, units: units.map(plain), parties: linked, inventoried }
}

// by SQL: the table belongs to a feature
const isInventoried = async ({ sequelize }: Database, propertyId: string): Promise<boolean> => {
  const sql = 'SELECT v.id FROM inventory_record AS v WHERE v.propertyId = :propertyId LIMIT 1'
  return (await sequelize.query(sql, { type: QueryTypes.SELECT, replacements: { propertyId } })).length > 0
}
