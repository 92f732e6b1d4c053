import { formatReference, seriesFor } from '#domain/shared/reference'
import { type LocalDate, yearOf } from '#domain/shared/local-date'
import { type Database, NoTransactionError } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { nextNumber, nextReference } from '../references.ts'
import { investigationModel, type InvestigationRow, type ReportInput, reportModel } from './investigation-model.ts'
import type { CaseRow } from './model.ts'

const emptyReport: ReportInput = {
  noAccess: false,
  defects: [],
  rooms: [],
  occupants: { adults: 0, children: 0 },
  smokeDetectorOnEveryFloor: false,
  epcScore: null,
  remarks: '',
  detailedReport: null,
}

/**
 * Asks the agency's controllers for an investigation of these units, with an empty technical report for each. Its reports share one
 * number: `TV26-000012-001`, `TV26-000012-002`.
 *
 * @param asked for a judicial investigation: the controller by name, and the inspectorate, whose draft it is
 * @source domain.md 3.1, 3.3
 */
export const requestInvestigation = async (
  database: Database,
  main: CaseRow,
  unitIds: readonly string[],
  today: LocalDate,
  asked?: { readonly controllerUserId: string; readonly ownerOrgId: string },
): Promise<InvestigationRow> => {
  if (!database.current()) throw new NoTransactionError('requestInvestigation')
  const year = yearOf(today)
  const row = await database.model(investigationModel).create({
    reference: await nextReference(database, seriesFor('ON', main.shield), year),
    caseId: main.id,
    ownerOrgId: asked?.ownerOrgId ?? main.agencyOrgId,
    shield: main.shield,
    reason: asked ? 'GERECHTELIJK' : 'OO_ADVIES',
    status: 'AANGEVRAAGD',
    requestedOn: today,
    planNote: '',
    inspectorIds: asked ? [asked.controllerUserId] : [],
    assigneeUserId: asked?.controllerUserId ?? null,
    building: [],
  })
  const series = seriesFor('TV', main.shield)
  const number = await nextNumber(database, series, year)
  await database.model(reportModel).bulkCreate(
    unitIds.map((unitId, index) => ({
      reference: formatReference({ series, year, number, part: index + 1 }),
      investigationId: row.id,
      unitId,
      position: index + 1,
      input: emptyReport,
    })),
  )
  return plain(row)
}
