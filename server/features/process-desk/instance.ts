import { canDo } from '#domain/access/can-do'
import type { Answer } from '../../contract/endpoint.ts'
import type { getInstance } from '../../contract/process-desk.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { type Definition, loadDefinitions } from '../../platform/process-instances/definitions.ts'
import { stateOf } from '../../platform/process-instances/numbered.ts'
import { findInstance, openIncidents } from '../../platform/process-operations/instances.ts'
import {
  elementInstanceModel,
  type ElementInstanceRow,
  flowTakenModel,
  jobModel,
  messageSubscriptionModel,
  timerModel,
  variableModel,
} from '../../platform/records/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { present } from './list.ts'

type Page = Answer<typeof getInstance>

/** Everything that the records say of one instance. @throws NotFound */
export const instancePage = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  caseId: string,
  part: number,
): Promise<Page> => {
  const { instance, family } = await findInstance(database, viewer, { caseId, part })
  const [head] = await present(database, [instance])
  const definitions = await loadDefinitions(
    database,
    family.map(({ definitionKey }) => definitionKey),
  )
  const definition = definitions.get(instance.definitionKey)
  if (!head || !definition) throw new NotFound()
  const { municipalityOrgId } = instance
  const may = canDo(viewer, 'MEND', 'PROCESS_INSTANCE', { ...(municipalityOrgId !== null && { municipalityOrgId }) })
  return {
    ...head,
    xml: definition.bpmnXml,
    parentPart: family.find(({ key }) => key === instance.parentKey)?.part ?? null,
    called: family
      .filter(({ parentKey }) => parentKey === instance.key)
      .map((one) => ({
        part: one.part,
        name: definitions.get(one.definitionKey)?.name ?? one.bpmnProcessId,
        state: stateOf(one),
      })),
    mayMend: may.ok,
    ...(await readRecords(database, instance.key, definition)),
  }
}

type Records = Pick<Page, 'flows' | 'steps' | 'variables' | 'incidents' | 'jobs' | 'timers' | 'messages'>

const readRecords = async (
  database: Database,
  processInstanceKey: string,
  { nameOf, bpmnProcessId }: Definition,
): Promise<Records> => {
  const where = { processInstanceKey }
  const elements = (await database.model(elementInstanceModel).findAll({ where, order: ['startedAt', 'key'] }))
    .map(plain)
    .filter(({ key }) => key !== processInstanceKey)
  const flows = await database.model(flowTakenModel).findAll({ where, order: ['flowId'] })
  const incidents = await openIncidents(database, processInstanceKey)
  const jobs = await database.model(jobModel).findAll({ where, order: ['createdAt', 'key'] })
  const timers = await database.model(timerModel).findAll({ where: { ...where, state: 'CREATED' }, order: ['dueAt'] })
  const waiting = await database.model(messageSubscriptionModel).findAll({ where: { ...where, state: 'OPEN' } })
  return {
    flows: flows.map(({ flowId }) => flowId),
    steps: stepsOf(elements, nameOf),
    variables: await readVariables(database, processInstanceKey, elements, nameOf, bpmnProcessId),
    incidents: incidents.map(({ elementId, errorType, errorMessage, createdAt }, index) => ({
      incident: index + 1,
      elementId,
      name: nameOf(elementId),
      type: errorType,
      message: errorMessage,
      createdAt,
    })),
    jobs: jobs.map(({ elementId, type, state, retries, createdAt, errorMessage }) => ({
      elementId,
      name: nameOf(elementId),
      type,
      state,
      retries,
      createdAt,
      message: errorMessage,
    })),
    timers: timers.map(({ elementId, dueAt }) => ({ elementId, name: nameOf(elementId), dueAt })),
    messages: waiting.map(({ elementId, messageName }) => ({ elementId, name: nameOf(elementId), messageName })),
  }
}

// rows are numbered in their own order: keys of the engine stay inside
const stepsOf = (elements: readonly ElementInstanceRow[], nameOf: Definition['nameOf']): Page['steps'] => {
  const numberOf = new Map(elements.map(({ key }, index) => [key, index + 1]))
  return elements.map(({ key, flowScopeKey, elementId, elementType, state, startedAt, endedAt }) => ({
    id: numberOf.get(key) ?? 0,
    parentId: numberOf.get(flowScopeKey) ?? null,
    elementId,
    name: nameOf(elementId),
    type: elementType,
    state: endedAt === null ? 'ACTIVE' : (endStates[state] ?? 'COMPLETED'),
    startedAt,
    endedAt,
  }))
}

const endStates: Readonly<Partial<Record<ElementInstanceRow['state'], 'TERMINATED'>>> = { TERMINATED: 'TERMINATED' }

const readVariables = async (
  database: Database,
  processInstanceKey: string,
  elements: readonly ElementInstanceRow[],
  nameOf: Definition['nameOf'],
  bpmnProcessId: string,
): Promise<Page['variables']> => {
  const rows = await database
    .model(variableModel)
    .findAll({ where: { processInstanceKey }, order: ['scopeKey', 'name'] })
  const scopeOf = new Map(elements.map(({ key, elementId }) => [key, nameOf(elementId)]))
  return rows.map(({ scopeKey, name, value }) => ({
    scope: scopeKey === processInstanceKey ? nameOf(bpmnProcessId) : (scopeOf.get(scopeKey) ?? ''),
    name,
    value,
  }))
}
