import type { Answer } from '../../contract/endpoint.ts'
import type { getInstance } from '../../contract/process-desk.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { type Definition, loadDefinitions } from '../../platform/process-instances/definitions.ts'
import { type NumberedInstance, stateOf } from '../../platform/process-instances/numbered.ts'
import { findInstance, openIncidents, type Which } from '../../platform/process-operations/instances.ts'
import { mayOperate } from '../../platform/process-operations/mendable.ts'
import { processOperationModel } from '../../platform/process-operations/model.ts'
import { loadSteps, type Step } from '../../platform/process-operations/steps.ts'
import { flowTakenModel, jobModel } from '../../platform/records/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { countElements, rowsOf } from './history.ts'
import { present } from './list.ts'
import { readVariables, scopesIn } from './variables.ts'
import { readMessages, readTimers } from './waits.ts'

type Page = Answer<typeof getInstance>

/** Everything that the records say of one instance. @throws NotFound */
export const instancePage = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  which: Which,
  { steps }: { readonly steps: 'none' | 'all' },
): Promise<Page> => {
  const { instance, family } = await findInstance(database, viewer, which)
  const [head] = await present(database, [instance])
  const definitions = await loadDefinitions(
    database,
    family.map(({ definitionKey }) => definitionKey),
  )
  const definition = definitions.get(instance.definitionKey)
  if (!head || !definition) throw new NotFound()
  const parent = family.find(({ key }) => key === instance.parentKey)
  const refOf = (one: NumberedInstance) => ({
    part: one.part,
    name: definitions.get(one.definitionKey)?.name ?? one.bpmnProcessId,
    state: stateOf(one),
  })
  return {
    ...head,
    xml: definition.bpmnXml,
    parent: parent ? refOf(parent) : null,
    called: family.filter(({ parentKey }) => parentKey === instance.key).map(refOf),
    mayMend: mayOperate(viewer, 'MEND', instance),
    asked: await countOperations(database, instance.key, 'ASKED'),
    refused: await countOperations(database, instance.key, 'REFUSED'),
    ...(await readRecords(database, instance, definition, steps === 'all')),
  }
}

const countOperations = (database: Database, processInstanceKey: string, state: 'ASKED' | 'REFUSED') =>
  database.model(processOperationModel).count({ where: { processInstanceKey, state } })

type Records = Pick<
  Page,
  'flows' | 'elements' | 'steps' | 'stepCount' | 'jobs' | 'variables' | 'scopes' | 'incidents' | 'timers' | 'messages'
>

const readRecords = async (
  database: Database,
  { key: processInstanceKey }: NumberedInstance,
  definition: Definition,
  withSteps: boolean,
): Promise<Records> => {
  const where = { processInstanceKey }
  const steps = await loadSteps(database, processInstanceKey)
  const flows = await database.model(flowTakenModel).findAll({ where, order: ['flowId'] })
  const incidents = await readIncidents(database, processInstanceKey, steps, definition)
  return {
    flows: flows.map(({ flowId }) => flowId),
    elements: countElements(steps, incidents, definition),
    steps: withSteps ? rowsOf(steps, definition, incidents) : [],
    stepCount: steps.length,
    jobs: await database.model(jobModel).count({ where }),
    variables: await readVariables(database, processInstanceKey, steps, definition),
    scopes: scopesIn(steps, definition),
    incidents,
    timers: await readTimers(database, processInstanceKey, steps, definition),
    messages: await readMessages(database, processInstanceKey, definition),
  }
}

const readIncidents = async (
  database: Database,
  processInstanceKey: string,
  steps: readonly Step[],
  { nameOf }: Definition,
): Promise<Page['incidents']> => {
  const rows = await openIncidents(database, processInstanceKey)
  const jobs = await database.model(jobModel).findAll({ where: { key: rows.flatMap(({ jobKey }) => jobKey ?? []) } })
  const retriesOf = new Map(jobs.map(plain).map(({ key, retries }) => [key, retries]))
  return rows.map(({ number, elementId, errorType, errorMessage, createdAt, elementInstanceKey, jobKey }) => ({
    incident: number,
    elementId,
    name: nameOf(elementId),
    type: errorType,
    message: errorMessage,
    createdAt,
    step: steps.find(({ key }) => key === elementInstanceKey)?.id ?? null,
    retries: retriesOf.get(jobKey ?? '') ?? null,
  }))
}
