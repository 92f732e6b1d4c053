import { col, fn, literal, Op } from 'sequelize'
import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { getProcessDiagram, getProcessOverview } from '../../contract/process-desk.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { subquery } from '../../platform/db/subquery.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { rankIncidents } from './incident-ranking.ts'
import { findDefinition, newestDefinitions } from '../../platform/process-instances/definitions.ts'
import { type Filter, isStuck, matchingInstances, visibleInstances } from '../../platform/process-instances/visible.ts'
import { elementInstanceModel, incidentModel, processInstanceModel } from '../../platform/records/model.ts'
import type { FeatureDeps } from '../deps.ts'

type Deps = Pick<FeatureDeps, 'database'>
type Overview = Answer<typeof getProcessOverview>
type Version = Overview['processes'][number]['versions'][number]

/** Processes that run with how many are stuck, and what they are stuck on. */
export const overview = async (deps: Pick<FeatureDeps, 'database' | 'clock'>, viewer: Viewer): Promise<Overview> => {
  const definitions = await newestDefinitions(deps.database)
  const counted = await countVersions(deps, viewer)
  const processes = [...definitions.values()].flatMap(({ bpmnProcessId, name }) => {
    const versions = counted.get(bpmnProcessId) ?? []
    return versions.length === 0
      ? []
      : [{ processId: bpmnProcessId, name, ...sumOf(versions), versions: [...versions] }]
  })
  const incidents = await rankIncidents(deps, viewer)
  return {
    processes: processes.toSorted((one, other) => other.active - one.active),
    incidents: incidents.map((group) => ({
      ...group,
      elementName: definitions.get(group.processId)?.nameOf(group.elementId) ?? group.elementId,
    })),
  }
}

const sumOf = (versions: readonly Version[]) => ({
  active: versions.reduce((sum, { active }) => sum + active, 0),
  incidents: versions.reduce((sum, { incidents }) => sum + incidents, 0),
})

const countVersions = async ({ database }: Deps, viewer: Viewer): Promise<ReadonlyMap<string, readonly Version[]>> => {
  const rows = await database.model(processInstanceModel).findAll({
    attributes: [
      'bpmnProcessId',
      'definitionVersion',
      [fn('COUNT', literal('*')), 'active'],
      [fn('SUM', literal(`CASE WHEN ${isStuck} THEN 1 ELSE 0 END`)), 'incidents'],
    ],
    where: { [Op.and]: [{ state: 'ACTIVE' }, visibleInstances(viewer)] },
    group: ['bpmnProcessId', 'definitionVersion'],
    order: ['bpmnProcessId', ['definitionVersion', 'DESC']],
  })
  const byProcess = new Map<string, Version[]>()
  for (const row of rows) {
    const version = {
      version: row.definitionVersion,
      active: Number(row.get('active')),
      incidents: Number(row.get('incidents')),
    }
    byProcess.set(row.bpmnProcessId, [...(byProcess.get(row.bpmnProcessId) ?? []), version])
  }
  return byProcess
}

type Query = z.output<NonNullable<(typeof getProcessDiagram)['query']>>

/** A diagram with how many tokens of visible instances stand where. @throws NotFound when no such version was deployed */
export const processDiagram = async (
  { database }: Deps,
  viewer: Viewer,
  processId: string,
  query: Query,
): Promise<Answer<typeof getProcessDiagram>> => {
  const definition = await findDefinition(database, processId, query.version)
  if (!definition) throw new NotFound()
  const filter: Filter = { ...query, processId, version: definition.definitionVersion }
  const where = {
    processInstanceKey: {
      [Op.in]: subquery(database, processInstanceModel, 'key', await matchingInstances(database, viewer, filter)),
    },
  }
  const standing = await database.model(elementInstanceModel).findAll({
    attributes: ['elementId', [fn('COUNT', col('key')), 'count']],
    where: { ...where, endedAt: null, elementId: { [Op.ne]: processId } },
    group: ['elementId'],
  })
  const stuck = await database.model(incidentModel).findAll({
    attributes: ['elementId', [fn('COUNT', col('key')), 'count']],
    where: { ...where, state: 'OPEN' },
    group: ['elementId'],
  })
  const active = new Map(standing.map((row) => [row.elementId, Number(row.get('count'))]))
  const incidents = new Map(stuck.map((row) => [row.elementId, Number(row.get('count'))]))
  return {
    version: definition.definitionVersion,
    xml: definition.bpmnXml,
    elements: [...new Set([...active.keys(), ...incidents.keys()])].map((elementId) => ({
      elementId,
      name: definition.nameOf(elementId),
      active: active.get(elementId) ?? 0,
      incidents: incidents.get(elementId) ?? 0,
    })),
  }
}
