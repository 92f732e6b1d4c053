import { Op } from 'sequelize'
import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { getCaseProcess, processInstanceView } from '../../contract/cases.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadProcedure } from '../../platform/case-file/load.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { namesIn } from '../../platform/records/element-names.ts'
import {
  elementInstanceModel,
  type ElementInstanceRow,
  flowTakenModel,
  type FlowTakenRow,
  incidentModel,
  type IncidentRow,
  processDefinitionModel,
  type ProcessDefinitionRow,
  processInstanceModel,
  type ProcessInstanceRow,
  timerModel,
  type TimerRow,
} from '../../platform/records/model.ts'
import type { FeatureDeps } from '../deps.ts'

type InstanceView = z.input<typeof processInstanceView>

/** The process instances of one case with all that their diagrams show. */
export interface CaseProcess {
  readonly instances: readonly ProcessInstanceRow[]
  readonly elements: readonly ElementInstanceRow[]
  readonly flows: readonly FlowTakenRow[]
  readonly incidents: readonly IncidentRow[]
  readonly timers: readonly TimerRow[]
  readonly definitions: ReadonlyMap<string, ProcessDefinitionRow>
}

/** Diagram of each process instance of the case, with where its tokens are and the path they took. @throws NotFound */
export const caseProcess = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  caseId: string,
): Promise<Answer<typeof getCaseProcess>> => {
  await loadProcedure(database, viewer, caseId)
  const found = await readProcess(database, caseId)
  return { instances: found.instances.map((instance) => viewOf(instance, found, namesOf(found))) }
}

/** What the projections know of a case: its main instance and all that it called, oldest first. */
export const readProcess = async (database: Database, caseId: string): Promise<CaseProcess> => {
  const instances = (
    await database.model(processInstanceModel).findAll({ where: { caseId }, order: ['startedAt', 'key'] })
  ).map(plain)
  const where = { processInstanceKey: instances.map(({ key }) => key) }
  const elements = await database.model(elementInstanceModel).findAll({ where })
  const flows = await database.model(flowTakenModel).findAll({ where })
  const incidents = await database.model(incidentModel).findAll({ where: { ...where, state: 'OPEN' } })
  const timers = await database.model(timerModel).findAll({ where: { ...where, state: 'CREATED' }, order: ['dueAt'] })
  const definitions = await database
    .model(processDefinitionModel)
    .findAll({ where: { key: { [Op.in]: [...new Set(instances.map(({ definitionKey }) => definitionKey))] } } })
  return {
    instances,
    elements: elements.map(plain),
    flows: flows.map(plain),
    incidents: incidents.map(plain),
    timers: timers.map(plain),
    definitions: new Map(definitions.map((row) => [row.key, plain(row)])),
  }
}

/** Name of an element in its diagram, or its id. */
export const elementName = (found: CaseProcess, processInstanceKey: string | null, elementId: string): string => {
  const instance = found.instances.find(({ key }) => key === processInstanceKey)
  const xml = instance && found.definitions.get(instance.definitionKey)?.bpmnXml
  return (xml && namesIn(xml).get(elementId)) || elementId
}

/**
 * Keys of the engine are counted over all cases, so they would tell how much happens elsewhere, also behind the judicial shield: a case numbers its own.
 *
 * @source domain.md 2.3 rule 6
 */
export const namesOf = ({ instances, incidents }: CaseProcess): ReadonlyMap<string, string> =>
  new Map([...instances, ...incidents].map(({ key }, index) => [key, String(index + 1)]))

const viewOf = (instance: ProcessInstanceRow, found: CaseProcess, names: ReadonlyMap<string, string>): InstanceView => {
  const definition = found.definitions.get(instance.definitionKey)
  const xml = definition?.bpmnXml ?? ''
  const own = <T extends { readonly processInstanceKey: string | null }>(rows: readonly T[]): T[] =>
    rows.filter(({ processInstanceKey }) => processInstanceKey === instance.key)
  // the instance itself is an element too, of the process
  const elements = own(found.elements).filter(({ key }) => key !== instance.key)
  return {
    key: names.get(instance.key) ?? '',
    parentKey: names.get(instance.parentKey ?? '') ?? null,
    processId: instance.bpmnProcessId,
    name: namesIn(xml).get(instance.bpmnProcessId) ?? instance.bpmnProcessId,
    version: instance.definitionVersion,
    state: instance.state,
    startedAt: instance.startedAt,
    endedAt: instance.endedAt,
    xml,
    active: counted(elements.filter(({ endedAt }) => endedAt === null)).map(({ elementId, rows }) => ({
      elementId,
      count: rows.length,
      since: rows.map(({ startedAt }) => startedAt).sort()[0] ?? instance.startedAt,
    })),
    completed: counted(elements.filter(({ state }) => state === 'COMPLETED')).map(({ elementId, rows }) => ({
      elementId,
      count: rows.length,
    })),
    flows: own(found.flows).map(({ flowId }) => flowId),
    incidents: own(found.incidents).map(({ key, elementId, errorType, errorMessage }) => ({
      key: names.get(key) ?? '',
      elementId,
      type: errorType,
      message: errorMessage,
    })),
    timers: own(found.timers).map(({ elementId, dueAt }) => ({ elementId, dueAt })),
  }
}

const counted = (elements: readonly ElementInstanceRow[]) => {
  const byId = new Map<string, ElementInstanceRow[]>()
  for (const element of elements) byId.set(element.elementId, [...(byId.get(element.elementId) ?? []), element])
  return [...byId].map(([elementId, rows]) => ({ elementId, rows }))
}
