import { Op } from 'sequelize'
import type { Answer } from '../../contract/endpoint.ts'
import type { getWaiting, WaitLine } from '../../contract/process-insight.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { caseModel, type CaseRow } from '../../platform/case-file/model.ts'
import { loadOrganisations, loadUserNames } from '../../platform/case-file/organisations.ts'
import { visibleCases, visibleTasks } from '../../platform/case-file/visibility.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { type Definition, loadDefinitions } from '../../platform/process-instances/definitions.ts'
import {
  elementInstanceModel,
  incidentModel,
  processInstanceModel,
  type ProcessInstanceRow,
  timerModel,
} from '../../platform/records/model.ts'
import { taskModel, type TaskRow } from '../../platform/tasks/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { waitingLines, type WaitFacts, type WaitingTask } from './waiting.ts'
import { outsideWaits } from './waits.data.ts'

/** What these cases wait for, of what the viewer may see: a hidden task is no line at all, so that nothing tells of it. */
export const casesWaiting = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  caseIds: readonly string[],
): Promise<Answer<typeof getWaiting>> => {
  const found = await database
    .model(caseModel)
    .findAll({ where: { [Op.and]: [{ id: [...caseIds] }, visibleCases(viewer)] } })
  const cases = new Map(found.map((row) => [row.id, plain(row)]))
  const linesOf = await readWaits(database, viewer, [...cases.values()])
  const asked = [...new Set(caseIds)].filter((id) => cases.has(id))
  return { cases: asked.map((caseId) => ({ caseId, lines: [...(linesOf(caseId) ?? [])] })) }
}

const readWaits = async (database: Database, viewer: Viewer, cases: readonly CaseRow[]) => {
  const caseId = cases.map(({ id }) => id)
  const instances = (await database.model(processInstanceModel).findAll({ where: { caseId, state: 'ACTIVE' } })).map(
    plain,
  )
  const tasks = (
    await database.model(taskModel).findAll({
      where: { [Op.and]: [{ caseId, open: true, kind: ['AUTOMATISCH', 'MANUEEL'] }, visibleTasks(viewer)] },
      order: ['sortDue', 'id'],
    })
  ).map(plain)
  const toTask = await presenter(database, tasks)
  const records = await readRecords(database, instances)
  return (id: string): readonly WaitLine[] | undefined => {
    const main = cases.find((one) => one.id === id)
    return (
      main && waitingLines(factsOf(main, instances, tasks.filter((task) => task.caseId === id).map(toTask), records))
    )
  }
}

type Records = Awaited<ReturnType<typeof readRecords>>

const factsOf = (
  { id, shield }: CaseRow,
  all: readonly ProcessInstanceRow[],
  tasks: readonly WaitingTask[],
  records: Records,
): WaitFacts => {
  const instances = all.filter(({ caseId }) => caseId === id)
  const keys = new Set(instances.map(({ key }) => key))
  const own = <Row extends { readonly instanceKey: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ instanceKey }) => keys.has(instanceKey))
  return {
    instances: instances.map(({ key, parentKey, bpmnProcessId }) => ({ key, parentKey, processId: bpmnProcessId })),
    tasks,
    standing: own(records.standing),
    timers: own(records.timers),
    incidents: own(records.incidents),
    mender: shield === 'WI' ? 'INSPECTORATE' : 'AGENCY',
  }
}

const elementIds = [...new Set(outsideWaits.map(({ elementId }) => elementId))]

const readRecords = async (database: Database, instances: readonly ProcessInstanceRow[]) => {
  const where = { processInstanceKey: instances.map(({ key }) => key) }
  const standing = await database
    .model(elementInstanceModel)
    .findAll({ where: { ...where, endedAt: null, elementId: elementIds } })
  const timers = await database.model(timerModel).findAll({ where: { ...where, state: 'CREATED' }, order: ['dueAt'] })
  const incidents = await database.model(incidentModel).findAll({ where: { ...where, state: 'OPEN' } })
  const stuck = instances.filter(({ key }) => incidents.some((one) => one.processInstanceKey === key))
  const definitions = await loadDefinitions(
    database,
    stuck.map(({ definitionKey }) => definitionKey),
  )
  return {
    standing: standing.map(({ processInstanceKey, elementId }) => ({ instanceKey: processInstanceKey, elementId })),
    timers: timers.map(({ processInstanceKey, elementId, dueAt }) => ({
      instanceKey: processInstanceKey ?? '',
      elementId,
      dueAt,
    })),
    incidents: incidents.map(({ processInstanceKey, elementId }) => ({
      instanceKey: processInstanceKey,
      elementName: nameIn(definitions, stuck, processInstanceKey)(elementId),
    })),
  }
}

const nameIn = (
  definitions: ReadonlyMap<string, Definition>,
  instances: readonly ProcessInstanceRow[],
  instanceKey: string,
) => {
  const instance = instances.find(({ key }) => key === instanceKey)
  return definitions.get(instance?.definitionKey ?? '')?.nameOf ?? ((elementId: string) => elementId)
}

const presenter = async (database: Database, tasks: readonly TaskRow[]) => {
  const organisations = await loadOrganisations(database)
  const names = await loadUserNames(
    database,
    tasks.map(({ assigneeUserId }) => assigneeUserId),
  )
  return (task: TaskRow): WaitingTask => ({
    instanceKey: task.processInstanceKey,
    elementId: task.elementId,
    code: task.code,
    title: task.title,
    organisation: organisations(task.ownerOrgId),
    assignee: names.get(task.assigneeUserId ?? '') ?? null,
    roles: task.candidateRoles,
    dueOn: task.dueOn,
    units: task.unitIds.length,
  })
}
