import { taskDueOn } from '#domain/legal/task-due-on'
import type { CaseFile } from '../../platform/case-file/load.ts'
import { organisationModel } from '../../platform/organisations/model.ts'
import type { FeatureDeps } from '../deps.ts'
import type { OccupancyReportRow } from './model.ts'

/** The housing inspectorate; undefined where an installation has none. */
export const inspectorate = async ({ database }: Pick<FeatureDeps, 'database'>) =>
  (await database.model(organisationModel).findOne({ where: { type: 'WV_WI' }, order: ['id'] })) ?? undefined

/**
 * Opens task W01 behind the shield: it names the property and the unit, and no case of the administrative side. In the caller's transaction.
 *
 * @source domain.md 5.9, 9 task W01
 */
export const openInspectorateTask = async (
  deps: Pick<FeatureDeps, 'database' | 'tasks' | 'clock'>,
  { property }: CaseFile,
  { id, unitId }: OccupancyReportRow,
): Promise<void> => {
  const organisation = await inspectorate(deps)
  if (!organisation) return
  await deps.tasks.create({
    code: 'W01',
    title: 'Behandel melding bewoning of verhuring',
    kind: 'MANUEEL',
    caseId: null,
    propertyId: property.id,
    subjectId: id,
    unitIds: [unitId],
    ownerOrgId: organisation.id,
    candidateRoles: ['WI_VN'],
    dueOn: taskDueOn('W01', deps.clock.today()),
    shield: 'WI',
  })
}
