import { Op } from 'sequelize'
import type { InvestigationFacts } from '#domain/procedures/investigation/facts'
import { investigatorsOf, isJudicial } from '#domain/procedures/investigation/investigators'
import { type LocalDate, toBrusselsDate } from '#domain/shared/local-date'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { FactSource } from '../../platform/case-file/facts.ts'
import { investigationLinkModel } from '../../platform/case-file/investigation-link-model.ts'
import {
  investigationModel,
  type InvestigationRow,
  reportModel,
  type ReportRow,
} from '../../platform/case-file/investigation-model.ts'
import {
  findVisible,
  loadProcedure,
  loadProcedureForWorker,
  type ProcedureFile,
} from '../../platform/case-file/load.ts'
import { visibleInvestigations } from '../../platform/case-file/visibility.ts'
import type { CaseRow, UnitRow } from '../../platform/case-file/model.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound, Stale } from '../../platform/http/errors.ts'
import { userRightModel } from '../../platform/organisations/model.ts'
import { type Draft, faultsOf } from './assess.ts'

export interface ReportOfUnit {
  readonly unit: UnitRow
  readonly report: ReportRow
}

/** One investigation in its case, of whatever type, with its reports in order. */
export interface InvestigationFile {
  readonly file: ProcedureFile
  readonly investigation: InvestigationRow
  readonly reports: readonly ReportOfUnit[]
}

/** @throws NotFound */
export const findInvestigation = async (database: Database, investigationId: string): Promise<InvestigationRow> => {
  const found = await database.model(investigationModel).findByPk(investigationId)
  if (!found) throw new NotFound()
  return plain(found)
}

/**
 * The investigation as this viewer may see it: not signed, only its own organisation does. A controller who was asked by name sees the investigation
 * without its file.
 *
 * @throws NotFound
 */
export const visibleInvestigation = async (
  database: Database,
  viewer: Viewer,
  investigationId: string,
  lock = false,
): Promise<InvestigationFile> => {
  const visible = visibleInvestigations(viewer)
  const seen = await findVisible(database, investigationModel, investigationId, visible)
  const file = isAskedOf(viewer, seen)
    ? await loadProcedureForWorker(database, seen.caseId, { lock })
    : await loadProcedure(database, viewer, seen.caseId, { lock })
  // read again under the lock of the case
  const investigation = await findVisible(database, investigationModel, investigationId, visible)
  return { file, investigation, reports: await reportsOf(database, file, investigationId) }
}

/** The viewer does an investigation for another organisation, whose file he does not see. */
export const isAskedOf = (
  viewer: Pick<Viewer, 'userId' | 'orgId'>,
  { assigneeUserId, ownerOrgId }: Pick<InvestigationRow, 'assigneeUserId' | 'ownerOrgId'>,
): boolean => assigneeUserId === viewer.userId && ownerOrgId !== viewer.orgId

/** Reports of the investigation with their units, in order. */
export const reportsOf = async (
  database: Database,
  file: Pick<ProcedureFile, 'units'>,
  investigationId: string,
): Promise<ReportOfUnit[]> => {
  const rows = await database.model(reportModel).findAll({ where: { investigationId }, order: ['position'] })
  const units = new Map(file.units.map((unit) => [unit.id, unit]))
  return rows.map(plain).flatMap((report) => {
    const unit = units.get(report.unitId)
    return unit ? [{ unit, report }] : []
  })
}

/**
 * Counts the investigation's version up with these changes.
 *
 * @throws Stale when somebody saved since the form was filled from `version`; nothing was written
 */
export const changeInvestigation = async (
  database: Database,
  { id }: InvestigationRow,
  version: number,
  values: Partial<Omit<InvestigationRow, 'id' | 'version'>>,
): Promise<number> => {
  const next = version + 1
  const [count] = await database
    .model(investigationModel)
    .update({ ...values, version: next }, { where: { id, version } })
  if (count === 0) throw new Stale()
  return next
}

/** Which of the controllers named on the investigation were designated by their organisation on the day of the visit. @source domain.md 3.3.2-9 */
export const inspectorsOf = async (
  database: Database,
  main: CaseRow,
  investigation: InvestigationRow,
  visitDate: LocalDate,
): Promise<Draft['inspectors']> => {
  const { inspector } = investigatorsOf({ ...main, ...investigation })
  const rights = await database.model(userRightModel).findAll({
    where: {
      userId: [...investigation.inspectorIds],
      orgId: inspector.orgId,
      role: [...inspector.roles],
      from: { [Op.lte]: visitDate },
      to: { [Op.or]: [{ [Op.is]: null }, { [Op.gte]: visitDate }] },
    },
  })
  const designated = new Set(rights.map(({ userId }) => userId))
  return investigation.inspectorIds.map((userId) => ({ userId, isDesignatedOnVisit: designated.has(userId) }))
}

/** The investigation as the rules of `domain` judge it. */
export const draftOf = async (
  database: Database,
  { file, investigation, reports }: InvestigationFile,
  today: LocalDate,
): Promise<Draft> => ({
  visitDate: investigation.visitDate,
  building: investigation.building,
  reports: reports.map(({ unit, report }) => ({ unit, input: report.input })),
  inspectors: await inspectorsOf(database, file.main, investigation, investigation.visitDate ?? today),
})

/** What the rules must know of one investigation. */
export const factsOfInvestigation = async (
  database: Database,
  found: InvestigationFile,
  today: LocalDate,
): Promise<InvestigationFacts> => {
  const { file, investigation, reports } = found
  const draft = await draftOf(database, found, today)
  return {
    id: investigation.id,
    orgId: investigation.ownerOrgId,
    unitIds: reports.map(({ unit }) => unit.id),
    status: investigation.status,
    forAdvice: investigation.reason === 'OO_ADVIES',
    investigators: investigatorsOf({ ...file.main, ...investigation }),
    inspectorIds: investigation.inspectorIds,
    inspectorsDesignated: draft.inspectors.every(({ isDesignatedOnVisit }) => isDesignatedOnVisit),
    signedByInspector: !isJudicial(investigation.reason),
    faultCount: isBeingFilled(investigation) ? errorsIn(draft, today) : 0,
  }
}

/** What the rules must know of the investigations of a case. */
export const investigationFacts: FactSource = async (database, file) => {
  const rows = await database.model(investigationModel).findAll({
    where: { [Op.or]: [{ caseId: file.main.id }, { id: await linkedTo(database, file.main.id) }] },
    order: ['createdAt', 'id'],
  })
  const investigations: InvestigationFacts[] = []
  const today = toBrusselsDate(Date.parse(database.now()))
  for (const investigation of rows.map(plain)) {
    const reports = await reportsOf(database, file, investigation.id)
    investigations.push(await factsOfInvestigation(database, { file, investigation, reports }, today))
  }
  return { investigations }
}

// A linked investigation is signed: it founds a decision here, and is open to no step.
const linkedTo = async (database: Database, caseId: string): Promise<string[]> =>
  (await database.model(investigationLinkModel).findAll({ where: { caseId } })).map(
    ({ investigationId }) => investigationId,
  )

const isBeingFilled = ({ status }: InvestigationRow): boolean => status === 'IN_OPMAAK' || status === 'HEROPEND'

const errorsIn = (draft: Draft, today: LocalDate): number =>
  faultsOf(draft, today).filter(({ severity }) => severity === 'error').length
