import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { getInstance, listJobs, listSteps } from '../../contract/process-desk.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { Database } from '../../platform/db/database.ts'
import { type Definition, loadDefinitions } from '../../platform/process-instances/definitions.ts'
import { findInstance, openIncidents, type Which } from '../../platform/process-operations/instances.ts'
import { loadSteps, type Step } from '../../platform/process-operations/steps.ts'
import { jobModel, type JobRow } from '../../platform/records/model.ts'
import type { FeatureDeps } from '../deps.ts'

type Page = Answer<typeof getInstance>
type Query = z.output<NonNullable<(typeof listSteps)['query']>>
type Row = Answer<typeof listSteps>['items'][number]

/** Rows of the history tree below one row, or all runs of one element. @throws NotFound */
export const stepsPage = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  which: Which,
  { parent, only, elementId, cursor, limit }: Query,
): Promise<Answer<typeof listSteps>> => {
  const { instance } = await findInstance(database, viewer, which)
  const definition = (await loadDefinitions(database, [instance.definitionKey])).get(instance.definitionKey)
  const steps = await loadSteps(database, instance.key)
  const stuck = new Set(
    (await openIncidents(database, instance.key)).map(({ elementInstanceKey }) => elementInstanceKey),
  )
  const shown = only === 'ALL' ? steps : withParents(steps, (step) => isWanted(step, only, stuck))
  const wanted = shown.filter((step) =>
    elementId === undefined ? step.parentId === (parent ?? null) : step.elementId === elementId,
  )
  const rest = wanted.filter(({ id }) => id > Number(cursor ?? 0))
  const children = countChildren(shown)
  const items = rest.slice(0, limit).map((step) => rowOf(step, definition, stuck, children.get(step.id) ?? 0))
  const next = rest.length > limit ? String(items.at(-1)?.id ?? '') : null
  return { items, next, total: wanted.length }
}

/** Jobs of an instance, youngest first. @throws NotFound */
export const jobsPage = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  which: Which,
  { cursor, limit }: Pick<Query, 'cursor' | 'limit'>,
): Promise<Answer<typeof listJobs>> => {
  const { instance } = await findInstance(database, viewer, which)
  const definition = (await loadDefinitions(database, [instance.definitionKey])).get(instance.definitionKey)
  const rows = await loadJobs(database, instance.key)
  const numbered = rows.map((row, index) => ({ ...row, job: index + 1 })).toReversed()
  const rest = numbered.filter(({ job }) => job < Number(cursor ?? rows.length + 1))
  const items = rest.slice(0, limit).map(({ job, elementId, type, state, retries, createdAt, errorMessage }) => ({
    job,
    elementId,
    name: definition?.nameOf(elementId) ?? elementId,
    type,
    state,
    retries,
    createdAt,
    message: errorMessage,
  }))
  return { items, next: rest.length > limit ? String(items.at(-1)?.job ?? '') : null, total: rows.length }
}

const loadJobs = (database: Database, processInstanceKey: string): Promise<readonly JobRow[]> =>
  database.model(jobModel).findAll({ where: { processInstanceKey }, order: ['createdAt', 'key'], raw: true })

/** How many steps of each element run, are stuck, were done and were ended. */
export const countElements = (
  steps: readonly Step[],
  incidents: readonly { readonly elementId: string }[],
  { nameOf }: Definition,
): Page['elements'] => {
  const counts = new Map<string, Page['elements'][number]>()
  for (const { elementId, elementType, endedAt, state } of steps) {
    const none = { active: 0, incidents: 0, completed: 0, terminated: 0 }
    const count = counts.get(elementId) ?? { elementId, name: nameOf(elementId), type: elementType, ...none }
    counts.set(elementId, { ...count, [columnOf(endedAt, state)]: count[columnOf(endedAt, state)] + 1 })
  }
  for (const { elementId } of incidents) {
    const count = counts.get(elementId)
    if (count) counts.set(elementId, { ...count, incidents: count.incidents + 1 })
  }
  return [...counts.values()]
}

/** All steps as rows of the tree. */
export const rowsOf = (
  steps: readonly Step[],
  definition: Definition,
  incidents: readonly { readonly step: number | null }[],
): Row[] => {
  const stuck = new Set(incidents.map(({ step }) => steps[(step ?? 0) - 1]?.key ?? ''))
  const children = countChildren(steps)
  return steps.map((step) => rowOf(step, definition, stuck, children.get(step.id) ?? 0))
}

const columnOf = (endedAt: string | null, state: Step['state']) => {
  if (endedAt === null) return 'active'
  return state === 'TERMINATED' ? 'terminated' : 'completed'
}

const isWanted = (step: Step, only: 'ACTIVE' | 'INCIDENT', stuck: ReadonlySet<string>): boolean =>
  only === 'ACTIVE' ? step.endedAt === null : stuck.has(step.key)

const withParents = (steps: readonly Step[], wanted: (step: Step) => boolean): readonly Step[] => {
  const kept = new Set<number>()
  const keep = (step: Step | undefined): void => {
    if (!step || kept.has(step.id)) return
    kept.add(step.id)
    keep(step.parentId === null ? undefined : steps[step.parentId - 1])
  }
  steps.filter(wanted).forEach(keep)
  return steps.filter(({ id }) => kept.has(id))
}

const countChildren = (steps: readonly Step[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const { parentId } of steps) if (parentId !== null) counts.set(parentId, (counts.get(parentId) ?? 0) + 1)
  return counts
}

const rowOf = (
  { id, parentId, key, elementId, elementType, state, startedAt, endedAt }: Step,
  definition: Definition | undefined,
  stuck: ReadonlySet<string>,
  children: number,
): Row => ({
  id,
  parentId,
  elementId,
  name: definition?.nameOf(elementId) ?? elementId,
  type: elementType,
  state: rowState(endedAt, state, stuck.has(key)),
  startedAt,
  endedAt,
  children,
})

const rowState = (endedAt: string | null, state: Step['state'], isStuck: boolean): Row['state'] => {
  if (endedAt === null) return isStuck ? 'INCIDENT' : 'ACTIVE'
  return state === 'TERMINATED' ? 'TERMINATED' : 'COMPLETED'
}
