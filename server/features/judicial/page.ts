import { Op } from 'sequelize'
import { allowedJudicialActions } from '#domain/procedures/judicial/actions'
import { judicialStepRules } from '#domain/procedures/judicial/step-rules'
import { allowedSteps } from '#domain/procedures/steps'
import type { Answer } from '../../contract/endpoint.ts'
import type { getJudicialFile } from '../../contract/judicial.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { investigationModel } from '../../platform/case-file/investigation-model.ts'
import { loadDocuments } from '../../platform/case-file/load.ts'
import { loadOrganisations, loadUserNames } from '../../platform/case-file/organisations.ts'
import { address, documentSummary, party, propertySummary, unit } from '../../platform/case-file/present.ts'
import { taskSummaries, type TaskSummary } from '../../platform/case-file/task-present.ts'
import { visibleInvestigations, visibleTasks } from '../../platform/case-file/visibility.ts'
import { plain } from '../../platform/db/model.ts'
import { taskModel } from '../../platform/tasks/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { factsOf } from './facts.ts'
import { type JudicialFile, loadJudicial } from './load.ts'
import { judicialReleaseModel, judicialTaskModel } from './model.ts'
import { roadOf } from './road-present.ts'

type Page = Answer<typeof getJudicialFile>

/** The page of a judicial file. @throws NotFound */
export const judicialPage = async (deps: FeatureDeps, viewer: Viewer, caseId: string): Promise<Page> => {
  const file = await loadJudicial(deps.database, viewer, caseId)
  const { main, judicial, property, units } = file
  return {
    id: main.id,
    reference: main.reference,
    version: main.version,
    status: judicial.status,
    origin: judicial.origin,
    reportedOn: judicial.reportedOn,
    facts: judicial.facts,
    address: address(property),
    property: propertySummary(property, units.length),
    units: units.filter(({ id }) => judicial.unitIds.includes(id)).map(unit),
    parties: file.parties.map((linked) => ({
      ...party(linked.party, linked.person),
      shielded: linked.party.shield === 'WI',
    })),
    documents: await documentsOf(deps, viewer, file),
    investigations: await investigationsOf(deps, viewer, file),
    tasks: await tasksOf(deps, viewer, file),
    releases: await releasesOf(deps, file),
    actions: [
      ...allowedSteps(judicialStepRules, await factsOf(deps.database, file), viewer, deps.clock.today()),
      ...allowedJudicialActions({ status: judicial.status }, viewer),
    ].map((answer) => ({ ...answer })),
    road: await roadOf(deps, file),
    occupancyReportId: judicial.occupancyReportId,
    claimLateOn: judicial.claimLateOn,
    closedOn: main.closedOn,
    closingReason: main.closingReason,
  }
}

const documentsOf = async ({ database }: FeatureDeps, viewer: Viewer, { main }: JudicialFile) => {
  const documents = await loadDocuments(database, viewer, main.id)
  const organisations = await loadOrganisations(database)
  return documents.map((row) => ({
    ...documentSummary(row, organisations(row.ownerOrgId)),
    released: row.releasedScope !== null,
  }))
}

const investigationsOf = async ({ database }: FeatureDeps, viewer: Viewer, { main }: JudicialFile) => {
  const found = await database.model(investigationModel).findAll({
    where: { [Op.and]: [{ caseId: main.id }, visibleInvestigations(viewer)] },
    order: ['createdAt', 'id'],
  })
  const names = await loadUserNames(
    database,
    found.map(({ assigneeUserId }) => assigneeUserId),
  )
  return found.map(({ id, reference, status, requestedOn, assigneeUserId, releasedScope }) => ({
    id,
    reference,
    status,
    requestedOn,
    controller: assigneeUserId === null ? null : { id: assigneeUserId, name: names.get(assigneeUserId) ?? '' },
    released: releasedScope !== null,
  }))
}

// Neutral tasks do not name the file that they come from; the file knows them.
const tasksOf = async ({ database }: FeatureDeps, viewer: Viewer, { main }: JudicialFile): Promise<TaskSummary[]> => {
  const neutral = await database.model(judicialTaskModel).findAll({ where: { caseId: main.id } })
  const ofFile = { [Op.or]: [{ caseId: main.id }, { id: neutral.map(({ taskId }) => taskId) }] }
  const tasks = await database.model(taskModel).findAll({
    where: { [Op.and]: [ofFile, visibleTasks(viewer)] },
    order: [
      ['open', 'DESC'],
      ['sortDue', 'ASC'],
      ['id', 'ASC'],
    ],
    limit: 200,
  })
  return taskSummaries(database, viewer, tasks.map(plain))
}

const releasesOf = async ({ database }: FeatureDeps, { main }: JudicialFile): Promise<Page['releases']> => {
  const found = await database
    .model(judicialReleaseModel)
    .findAll({ where: { caseId: main.id }, order: [['releasedAt', 'DESC']] })
  const names = await loadUserNames(
    database,
    found.map(({ releasedByUserId }) => releasedByUserId),
  )
  return found.map(({ id, objectId, objectKind, scope, label, reason, releasedAt, releasedByUserId, takenBackAt }) => ({
    id,
    objectId,
    objectKind,
    scope,
    label,
    reason,
    releasedAt,
    releasedBy: { id: releasedByUserId, name: names.get(releasedByUserId) ?? '' },
    takenBackAt,
  }))
}
