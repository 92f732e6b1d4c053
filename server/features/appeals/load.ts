import type { AppealFacts } from '#domain/procedures/appeal/facts'
import { isRunningAppeal } from '#domain/procedures/appeal/guards'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { appealModel, type AppealRow, type AppealUnitRow } from '../../platform/case-file/appeal-model.ts'
import { appealsIn, unitsOfAppeal } from '../../platform/case-file/appeals.ts'
import {
  loadProcedure,
  loadProcedureForWorker,
  type LoadOptions,
  type ProcedureFile,
  type PropertyFile,
} from '../../platform/case-file/load.ts'
import type { Database } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/http/errors.ts'

/** One beroepsprocedure with its beroepsschriften. */
export interface AppealsFile extends ProcedureFile {
  readonly appeals: readonly AppealRow[]
}

/** One beroepsschrift in its procedure. */
export interface AppealFile extends AppealsFile {
  readonly appeal: AppealRow
  readonly appealUnits: readonly AppealUnitRow[]
}

/** @throws NotFound when it does not exist, is of another type or is not visible: the same answer */
export const loadAppeals = async (
  database: Database,
  viewer: Viewer,
  caseId: string,
  options?: LoadOptions,
): Promise<AppealsFile> => withAppeals(database, await loadProcedure(database, viewer, caseId, options))

/** The procedure with one of its beroepsschriften in the middle. @throws NotFound */
export const loadAppeal = async (
  database: Database,
  viewer: Viewer,
  caseId: string,
  appealId: string,
  options?: LoadOptions,
): Promise<AppealFile> => focus(database, await loadAppeals(database, viewer, caseId, options), appealId)

/** @throws NotFound when it does not exist */
export const loadAppealForWorker = async (
  database: Database,
  appealId: string,
  options?: LoadOptions,
): Promise<AppealFile> => {
  const row = await database.model(appealModel).findByPk(appealId)
  if (!row) throw new NotFound()
  return focus(
    database,
    await withAppeals(database, await loadProcedureForWorker(database, row.caseId, options)),
    appealId,
  )
}

/** What the rules look at, before registration. */
export const factsOfProperty = ({ property, units }: PropertyFile): AppealFacts => ({
  municipalityOrgId: property.municipalityOrgId,
  property: { active: property.status === 'ACTIEF', hasUnits: units.length > 0 },
})

/** What the rules look at. @param appeal the beroepsschrift that it is about */
export const factsOf = (file: AppealsFile, appeal: AppealRow | undefined): AppealFacts => ({
  ...factsOfProperty(file),
  municipalityOrgId: file.main.municipalityOrgId,
  ...(appeal && { appeal: appealFacts(appeal) }),
})

/** The beroepsschrift that the page is about when nobody says which: the newest that runs, or the newest. */
export const focusedAppeal = ({ appeals }: AppealsFile): AppealRow | undefined =>
  appeals.findLast(({ status }) => isRunningAppeal(status)) ?? appeals.at(-1)

const appealFacts = (row: AppealRow): NonNullable<AppealFacts['appeal']> => ({
  status: row.status,
  oralHearing: row.oralHearing,
  hearingHeld: row.hearingSummary !== null,
  ...(row.admissibilityServedOn !== null && { admissibilityServedOn: row.admissibilityServedOn }),
  ...(row.investigationId !== null && { investigation: 'ASKED' as const }),
  ...(row.investigationNote !== null && { investigation: 'NONE' as const }),
  ...(row.hearingOn !== null && { hearingOn: row.hearingOn }),
})

const withAppeals = async (database: Database, file: ProcedureFile): Promise<AppealsFile> => {
  if (file.main.type !== 'BE') throw new NotFound()
  return { ...file, appeals: await appealsIn(database, file.main.id) }
}

const focus = async (database: Database, file: AppealsFile, appealId: string): Promise<AppealFile> => {
  const appeal = file.appeals.find(({ id }) => id === appealId)
  if (!appeal) throw new NotFound()
  return { ...file, appeal, appealUnits: await unitsOfAppeal(database, appealId) }
}
