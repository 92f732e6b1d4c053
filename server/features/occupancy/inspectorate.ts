import { wiReport } from '#processes/wi-report/contract'
import type { CaseFile } from '../../platform/case-file/load.ts'
import { organisationModel } from '../../platform/organisations/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { publish } from '../publish.ts'
import type { OccupancyReportRow } from './model.ts'

/** The housing inspectorate; undefined where an installation has none. */
export const inspectorate = async ({ database }: Pick<FeatureDeps, 'database'>) =>
  (await database.model(organisationModel).findOne({ where: { type: 'WV_WI' }, order: ['id'] })) ?? undefined

/**
 * Hands the report over: from here on it is the inspectorate's, in a process that names no case of the administrative side. In the caller's transaction.
 *
 * @source domain.md 5.9, 9 task W01
 */
export const tellInspectorate = async (
  deps: Pick<FeatureDeps, 'database' | 'outbox'>,
  { main, property }: CaseFile,
  { id, unitId, reportedOn }: OccupancyReportRow,
): Promise<void> => {
  if (!(await inspectorate(deps))) return
  const { municipalityOrgId, agencyOrgId } = main
  await publish(deps, wiReport.messages.reported, {
    caseId: main.id,
    key: id,
    variables: {
      occupancyReportId: id,
      propertyId: property.id,
      municipalityOrgId,
      agencyOrgId,
      unitIds: [unitId],
      reportedOn,
    },
  })
}
