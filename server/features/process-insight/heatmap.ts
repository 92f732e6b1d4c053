import type { z } from 'zod'
import { taskTerms } from '#domain/legal/task-terms.data'
import { processes } from '#processes'
import type { Answer } from '../../contract/endpoint.ts'
import type { ElementFigure, getHeatmap } from '../../contract/process-insight.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { Database } from '../../platform/db/database.ts'
import { processDefinitionModel } from '../../platform/records/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { type Basis, basisOf, rowsOf } from './basis.ts'
import { splittingGateways } from './diagram-parts.ts'
import {
  dayKey,
  dayLengths,
  sizeOf,
  smallestGroup,
  type Span,
  toldCount,
  toldMedian,
  workdayLengths,
} from './figures.ts'

export type FigureQuery = z.output<NonNullable<(typeof getHeatmap)['query']>>

/** How often each step of a process ran and how long it took. @throws NotFound when it was never deployed */
export const heatmap = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  processId: string,
  query: FigureQuery,
): Promise<Answer<typeof getHeatmap>> => {
  const basis = await basisOf(database, viewer, { ...query, processId })
  const { definition, used, of } = basis
  return {
    version: definition.definitionVersion,
    versions: await versionsOf(database, processId),
    name: definition.name,
    xml: definition.bpmnXml,
    basis: { used, of },
    elements: await elementFigures(database, basis),
    gateways: splittingGateways(definition.bpmnXml).map(({ id }) => ({ gatewayId: id, name: definition.nameOf(id) })),
  }
}

/** Figures of each element that ran, most frequent first. */
export const elementFigures = async (database: Database, basis: Basis): Promise<ElementFigure[]> => {
  const { definition } = basis
  const counted = await countElements(database, basis)
  const spans = await spansOf(database, basis)
  return counted
    .filter(({ elementId }) => elementId !== definition.bpmnProcessId)
    .map(({ elementId, type, times, cases }) => {
      const ended = cases < smallestGroup ? [] : (spans.get(elementId) ?? [])
      return {
        elementId,
        name: definition.nameOf(elementId),
        type,
        count: toldCount(cases) === null ? null : times,
        ...lengthsOf(ended, targetOf(definition.bpmnProcessId, elementId)),
      }
    })
    .toSorted((one, other) => (other.count ?? 0) - (one.count ?? 0))
}

/** Calendar days that the task of an element has; null when it is no task, or one whose day depends on the law. */
export const targetOf = (processId: string, elementId: string): number | null => {
  const contract = processes.find((one) => one.processId === processId)
  const task = Object.values(contract?.userTasks ?? {}).find((one) => one.elementId === elementId)
  return taskTerms.find(({ code }) => code === task?.code)?.days ?? null
}

const lengthsOf = (spans: readonly Span[], targetDays: number | null) => {
  const days = dayLengths(spans)
  const ended = sizeOf(days)
  const late = sizeOf(days.filter(({ value }) => targetDays !== null && value > targetDays))
  return {
    medianWorkdays: toldMedian(workdayLengths(spans)),
    medianDays: toldMedian(days),
    targetDays,
    overTarget: targetDays === null || ended < smallestGroup ? null : late / ended,
  }
}

const versionsOf = async (database: Database, bpmnProcessId: string): Promise<number[]> => {
  const rows = await database
    .model(processDefinitionModel)
    .findAll({ attributes: ['definitionVersion'], where: { bpmnProcessId }, order: [['definitionVersion', 'DESC']] })
  return rows.map(({ definitionVersion }) => definitionVersion)
}

const countElements = async (database: Database, { sql }: Basis) => {
  const rows = await rowsOf<{ elementId: string; type: string; times: number; cases: number }>(
    database,
    `SELECT e.elementId AS elementId, MIN(e.elementType) AS type, COUNT(*) AS times, COUNT(DISTINCT e.processInstanceKey) AS cases
     FROM ${sql} AS s JOIN element_instance AS e ON e.processInstanceKey = s.\`key\` GROUP BY e.elementId`,
  )
  return rows.map((row) => ({ ...row, times: Number(row.times), cases: Number(row.cases) }))
}

const spansOf = async (database: Database, { sql }: Basis): Promise<ReadonlyMap<string, readonly Span[]>> => {
  const rows = await rowsOf<{ elementId: string; startKey: string; endKey: string; n: number }>(
    database,
    `SELECT e.elementId AS elementId, ${dayKey('e.startedAt')} AS startKey, ${dayKey('e.endedAt')} AS endKey, COUNT(*) AS n
     FROM ${sql} AS s JOIN element_instance AS e ON e.processInstanceKey = s.\`key\`
     WHERE e.endedAt IS NOT NULL AND e.state = 'COMPLETED' GROUP BY e.elementId, startKey, endKey`,
  )
  const byElement = new Map<string, Span[]>()
  for (const { elementId, startKey, endKey, n } of rows) {
    const spans = byElement.get(elementId) ?? []
    spans.push({ startKey, endKey, count: Number(n) })
    byElement.set(elementId, spans)
  }
  return byElement
}
