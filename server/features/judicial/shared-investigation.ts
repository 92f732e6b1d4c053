import type { Answer } from '../../contract/endpoint.ts'
import type { getSharedInvestigation } from '../../contract/judicial.ts'
import { tellSubject } from '../../platform/audit/circumstances.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { investigationModel, type InvestigationRow, reportModel } from '../../platform/case-file/investigation-model.ts'
import { findVisible } from '../../platform/case-file/load.ts'
import { caseModel, propertyModel, unitModel } from '../../platform/case-file/model.ts'
import { propertySummary, unit } from '../../platform/case-file/present.ts'
import { releaseWords } from '../../platform/case-file/release-present.ts'
import { visibleInvestigations } from '../../platform/case-file/visibility.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'

/**
 * A judicial investigation for who was asked to do it or to whom it was released: where it is, and nothing of the file around it.
 *
 * @throws NotFound
 */
export const sharedInvestigation = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  investigationId: string,
): Promise<Answer<typeof getSharedInvestigation>> => {
  const visible = visibleInvestigations(viewer)
  const row = await findVisible(database, investigationModel, investigationId, visible)
  if (row.shield !== 'WI') throw new NotFound()
  tellSubject({ caseId: row.caseId, shield: row.shield })
  const main = await database.model(caseModel).findByPk(row.caseId, { rejectOnEmpty: true })
  const property = await database.model(propertyModel).findByPk(main.propertyId, { rejectOnEmpty: true })
  const unitCount = await database.model(unitModel).count({ where: { propertyId: property.id } })
  const reports = await database.model(reportModel).findAll({ where: { investigationId }, order: ['position'] })
  const units = await database
    .model(unitModel)
    .findAll({ where: { id: reports.map(({ unitId }) => unitId) }, order: ['position'] })
  return {
    id: row.id,
    ...namesFor(viewer, row),
    status: row.status,
    property: propertySummary(plain(property), unitCount),
    units: units.map((found) => unit(plain(found))),
  }
}

const namesFor = (viewer: Viewer, row: InvestigationRow) =>
  viewer.orgType === 'WV_WI' || row.assigneeUserId === viewer.userId
    ? { reference: row.reference, title: 'Onderzoek', requestedOn: row.requestedOn }
    : {
        reference: row.releasedReference ?? '',
        title: releaseWords[row.releasedLabel ?? 'TECHNISCH_VERSLAG'],
        requestedOn: null,
      }
