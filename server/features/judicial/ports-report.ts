import { v7 as uuid } from 'uuid'
import { taskDueOn } from '#domain/legal/task-due-on'
import type { LocalDate } from '#domain/shared/local-date'
import { tellCase } from '../../platform/case-file/act.ts'
import { caseModel, type CaseRow, propertyModel } from '../../platform/case-file/model.ts'
import { loadRoleHolder } from '../../platform/case-file/organisations.ts'
import { plain } from '../../platform/db/model.ts'
import { organisationModel } from '../../platform/organisations/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { judicialFileModel } from './model.ts'
import { makeJudicialCase, openProcess } from './register.ts'
import { machineStep } from './worker-step.ts'

interface Reported {
  readonly occupancyReportId: string
  readonly propertyId: string
  readonly unitIds: readonly string[]
  readonly reportedOn: LocalDate
}

/** What the workers of `wi-report` ask; each may be asked twice. @source domain.md 5.9 */
export const reportPorts = (deps: FeatureDeps) => ({
  register: (reported: Reported) => register(deps, reported),
  follow: (caseId: string): Promise<void> => follow(deps, caseId),
  dismiss: (caseId: string): Promise<void> => dismiss(deps, caseId),
})

const register = (deps: FeatureDeps, reported: Reported) =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const property = await database
      .model(propertyModel)
      .findByPk(reported.propertyId, { rejectOnEmpty: true, lock: true })
    const inspectorate = await database
      .model(organisationModel)
      .findOne({ where: { type: 'WV_WI' }, order: ['id'], rejectOnEmpty: true })
    const known = (await caseOf(deps, reported)) ?? (await runningCase(deps, reported.propertyId))
    const answer = { inspectorateOrgId: inspectorate.id, reportDueOn: taskDueOn('W01', clock.today()) }
    if (known) return { ...answer, caseId: known }
    const handler = await loadRoleHolder(database, inspectorate.id, 'WI_VN', clock.today())
    const main = await makeJudicialCase(deps, {
      id: uuid(),
      origin: 'MELDING_BEWONING',
      reportedOn: reported.reportedOn,
      facts: 'Een gemeente meldt bewoning of verhuring na een beslissing. De melding zit als document in het dossier.',
      property: plain(property),
      unitIds: [...reported.unitIds],
      occupancyReportId: reported.occupancyReportId,
      ownerOrgId: inspectorate.id,
      createdByUserId: handler?.id ?? nobody,
    })
    noteOpened(deps, main)
    await tellCase(deps.changes, { main })
    return { ...answer, caseId: main.id }
  })

/** Who made a file that the machine opened for an inspectorate without a desk. */
const nobody = '00000000-0000-0000-0000-000000000000'

const noteOpened = ({ audit }: FeatureDeps, { id, shield }: CaseRow): void =>
  audit.append({
    userId: null,
    orgId: null,
    role: null,
    action: 'JUDICIAL_REPORTED',
    objectKind: 'judicial_file',
    objectId: id,
    caseId: id,
    shield,
  })

const caseOf = async ({ database }: FeatureDeps, { occupancyReportId }: Reported): Promise<string | undefined> =>
  (await database.model(judicialFileModel).findOne({ where: { occupancyReportId } }))?.caseId

const runningCase = async ({ database }: FeatureDeps, propertyId: string): Promise<string | undefined> =>
  (
    await database.model(caseModel).findOne({
      where: { propertyId, type: 'WI', status: 'GESTART' },
      order: [
        ['startedOn', 'DESC'],
        ['id', 'DESC'],
      ],
    })
  )?.id

// A file that was opened for the report alone starts now; one that runs goes on as it did.
const follow = async (deps: FeatureDeps, caseId: string): Promise<void> => {
  await machineStep(deps, caseId, async ({ main, judicial }) => {
    if (!isOnlyReport(judicial)) return undefined
    await openProcess(deps, main, judicial.ownerOrgId, judicial.unitIds)
    return { action: 'JUDICIAL_OPENED' }
  })
}

const dismiss = async (deps: FeatureDeps, caseId: string): Promise<void> => {
  await machineStep(deps, caseId, async ({ judicial }) => {
    if (!isOnlyReport(judicial)) return undefined
    await deps.database.model(judicialFileModel).update({ status: 'AFGESLOTEN' }, { where: { caseId } })
    await deps.database
      .model(caseModel)
      .update(
        { status: 'AFGESLOTEN', closingReason: 'Melding zonder gevolg', closedOn: deps.clock.today() },
        { where: { id: caseId } },
      )
    return { action: 'JUDICIAL_DISMISSED' }
  })
}

const isOnlyReport = ({
  status,
  occupancyReportId,
}: {
  readonly status: string
  readonly occupancyReportId: string | null
}) => status === 'MELDING' && occupancyReportId !== null
