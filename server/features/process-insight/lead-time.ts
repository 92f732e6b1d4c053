import { Op, type WhereOptions } from 'sequelize'
import { toBrusselsDate } from '#domain/shared/local-date'
import type { Answer } from '../../contract/endpoint.ts'
import type { BallTime, getCaseLeadTime, getLeadTime } from '../../contract/process-insight.ts'
import { ballHolders } from '../../contract/process-insight.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadProcedure } from '../../platform/case-file/load.ts'
import { visibleTasks } from '../../platform/case-file/visibility.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { newestDefinitions } from '../../platform/process-instances/definitions.ts'
import { visibleInstances } from '../../platform/process-instances/visible.ts'
import { processInstanceModel, type ProcessInstanceRow } from '../../platform/records/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { basisOf, rowsOf } from './basis.ts'
import { smallestGroup, toldCount, toldMedian, workdayLengths } from './figures.ts'
import type { FigureQuery } from './heatmap.ts'
import { splitTime, type Stretch } from './split-time.ts'
import { chunks, readStretches } from './stretches.ts'

type Deps = Pick<FeatureDeps, 'database' | 'clock'>

/** Processes that are a procedure from its start to its end; the others of a case go beside it or live longer. */
const procedureProcesses = ['oo', 'wp-recovery', 'ca', 'ngw', 'appeal', 'wi-report', 'wi-dossier']

/** Who had the ball in a case, for how long. @throws NotFound */
export const caseLeadTime = async (
  { database, clock }: Deps,
  viewer: Viewer,
  caseId: string,
): Promise<Answer<typeof getCaseLeadTime>> => {
  await loadProcedure(database, viewer, caseId)
  const visible = visibleTasks(viewer)
  const all = await readInstances(database, viewer, { caseId })
  const roots = all.filter(
    ({ parentKey, bpmnProcessId }) => parentKey === null && procedureProcesses.includes(bpmnProcessId),
  )
  if (roots.length === 0) return { split: null }
  const now = clock.now()
  const ended = roots.every(({ endedAt }) => endedAt !== null)
  const from = Math.min(...roots.map(({ startedAt }) => Date.parse(startedAt)))
  const to = ended ? Math.max(...roots.map(({ endedAt }) => Date.parse(endedAt ?? ''))) : Math.max(now, from)
  const family = roots.flatMap((root) => [root, ...calledBy(all, root.key)])
  const stretches = [...(await readStretches(database, visible, family, now)).values()].flat()
  return {
    split: {
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      ended,
      elapsed: to - from,
      times: splitTime(from, to, stretches),
    },
  }
}

/** Most ended instances whose every task is looked at. */
const mostSplit = 1000

/** Who had the ball in the ended instances of a process, and in the phases that it called. @throws NotFound */
export const leadTime = async (
  { database, clock }: Deps,
  viewer: Viewer,
  processId: string,
  query: FigureQuery,
): Promise<Answer<typeof getLeadTime>> => {
  const filter = { ...query, processId, state: 'COMPLETED' } as const
  const basis = await basisOf(database, viewer, filter, { most: mostSplit })
  const keys = (await rowsOf<{ key: string }>(database, `SELECT s.\`key\` AS \`key\` FROM ${basis.sql} AS s`)).map(
    ({ key }) => key,
  )
  const family = await readFamily(database, viewer, keys)
  const stretches = await readStretches(database, visibleTasks(viewer), family, clock.now())
  const names = await newestDefinitions(database)
  const phases = [...new Set(family.map(({ bpmnProcessId }) => bpmnProcessId))]
  return {
    basis: { used: basis.used, of: basis.of },
    phases: phases
      .toSorted((one, other) => Number(other === processId) - Number(one === processId))
      .map((phase) => ({
        processId: phase,
        name: names.get(phase)?.name ?? phase,
        ...phaseFigures(family, stretches, phase),
      })),
  }
}

const phaseFigures = (
  family: readonly ProcessInstanceRow[],
  stretches: ReadonlyMap<string, readonly Stretch[]>,
  processId: string,
) => {
  const ended = family.filter(({ bpmnProcessId, state }) => bpmnProcessId === processId && state === 'COMPLETED')
  if (ended.length < smallestGroup) return { ended: toldCount(ended.length), medianWorkdays: null, times: null }
  const spans = ended.map(({ startedAt, endedAt }) => ({
    startKey: toBrusselsDate(Date.parse(startedAt)),
    endKey: toBrusselsDate(Date.parse(endedAt ?? startedAt)),
    count: 1,
  }))
  const children = byParent(family)
  const splits = ended.map(({ key, startedAt, endedAt }) =>
    splitTime(
      Date.parse(startedAt),
      Date.parse(endedAt ?? startedAt),
      [key, ...below(children, key)].flatMap((one) => stretches.get(one) ?? []),
    ),
  )
  return { ended: ended.length, medianWorkdays: toldMedian(workdayLengths(spans)), times: meanOf(splits) }
}

const meanOf = (splits: readonly BallTime[]): BallTime => {
  const mean = { MUNICIPALITY: 0, AGENCY: 0, CITIZEN: 0, OTHER: 0, SUSPENDED: 0, NOBODY: 0 }
  for (const by of ballHolders) mean[by] = splits.reduce((sum, times) => sum + times[by], 0) / splits.length
  return mean
}

const readInstances = async (
  database: Database,
  viewer: Viewer,
  where: WhereOptions,
): Promise<ProcessInstanceRow[]> => {
  const rows = await database
    .model(processInstanceModel)
    .findAll({ where: { [Op.and]: [where, visibleInstances(viewer)] }, order: ['startedAt', 'key'] })
  return rows.map(plain)
}

/** These instances and all that they called. */
const readFamily = async (
  database: Database,
  viewer: Viewer,
  keys: readonly string[],
): Promise<ProcessInstanceRow[]> => {
  const family: ProcessInstanceRow[] = []
  for (const part of chunks(keys)) family.push(...(await readInstances(database, viewer, { key: [...part] })))
  for (let parents = keys; parents.length > 0;) {
    const called: ProcessInstanceRow[] = []
    for (const part of chunks(parents))
      called.push(...(await readInstances(database, viewer, { parentKey: [...part] })))
    family.push(...called)
    parents = called.map(({ key }) => key)
  }
  return family
}

type Children = ReadonlyMap<string, readonly string[]>

const byParent = (instances: readonly ProcessInstanceRow[]): Children => {
  const children = new Map<string, string[]>()
  for (const { key, parentKey } of instances)
    if (parentKey !== null) children.set(parentKey, [...(children.get(parentKey) ?? []), key])
  return children
}

const below = (children: Children, key: string): readonly string[] =>
  (children.get(key) ?? []).flatMap((child) => [child, ...below(children, child)])

const calledBy = (all: readonly ProcessInstanceRow[], key: string): readonly ProcessInstanceRow[] => {
  const keys = new Set(below(byParent(all), key))
  return all.filter((one) => keys.has(one.key))
}
