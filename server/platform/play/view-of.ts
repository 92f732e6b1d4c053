import { type LocalDate, toBrusselsDate, toBrusselsTime } from '#domain/shared/local-date'
import type { PlayView } from '#modelling/scenarios/view'
import type { Observed, SeenElement, SeenJob } from './observed.ts'

/** Job type of the tasks of people. */
export const userTaskJobType = 'io.camunda.zeebe:userTask'

/** How it stands, without keys. @param processId the played process, whose instances come first */
export const viewOf = (seen: Observed, nowMs: number, processId: string): PlayView => {
  const elements = [...seen.elements.values()]
  const steps = elements.filter(({ type }) => type !== 'PROCESS')
  const jobs = numbered([...seen.jobs.values()].filter(({ isWorkable }) => isWorkable))
  return {
    now: new Date(nowMs).toISOString(),
    date: toBrusselsDate(nowMs),
    time: toBrusselsTime(nowMs),
    instances: instancesOf(elements, processId),
    tokens: counted(steps.filter(({ state }) => state === 'ACTIVE')),
    passed: counted(steps.filter(({ state }) => state === 'COMPLETED')),
    flows: seen.flows,
    tasks: jobs.filter(isTask).map((job) => taskOf(seen, job)),
    jobs: jobs
      .filter((job) => !isTask(job))
      .map((job) => ({ ...placeOf(job), type: job.type, variables: visibleTo(seen, job.elementKey) })),
    timers: numbered([...seen.timers.values()]).map((timer) => ({ ...placeOf(timer), ...momentOf(timer.dueMs) })),
    messages: [...seen.messages.values()].map(({ processId: owner, elementId, message, correlationKey }) => ({
      processId: owner,
      elementId,
      message,
      correlationKey,
    })),
    incidents: numbered([...seen.incidents.values()]).map((incident) => ({
      ...placeOf(incident),
      type: incident.type,
      message: incident.message,
    })),
    variables: variablesOf(seen),
  }
}

interface Place {
  readonly key: number
  readonly processId: string
  readonly elementId: string
}

/** `nth` among those on the same element, oldest first. */
export const numbered = <T extends Place>(all: readonly T[]): (T & { readonly nth: number })[] => {
  const counts = new Map<string, number>()
  return all
    .toSorted((left, right) => left.key - right.key)
    .map((one) => {
      const place = `${one.processId} ${one.elementId}`
      const nth = (counts.get(place) ?? 0) + 1
      counts.set(place, nth)
      return { ...one, nth }
    })
}

/** Whether it is done by a person. */
export const isTask = ({ type }: SeenJob): boolean => type === userTaskJobType

const placeOf = ({ processId, elementId, nth }: Place & { readonly nth: number }) => ({ processId, elementId, nth })

const momentOf = (ms: number) => ({
  dueAt: new Date(ms).toISOString(),
  on: toBrusselsDate(ms),
  at: toBrusselsTime(ms),
})

const instancesOf = (elements: readonly SeenElement[], processId: string): PlayView['instances'] =>
  elements
    .filter(({ type }) => type === 'PROCESS')
    .toSorted((left, right) => rank(left, processId) - rank(right, processId) || left.key - right.key)
    .map((element) => ({ processId: element.processId, state: element.state }))

const rank = (element: SeenElement, processId: string): number =>
  element.processId === processId && element.scopeKey === -1 ? 0 : 1

const counted = (elements: readonly SeenElement[]): PlayView['tokens'] => {
  const counts = new Map<string, PlayView['tokens'][number]>()
  for (const { processId, elementId } of elements) {
    const place = `${processId} ${elementId}`
    counts.set(place, { processId, elementId, count: (counts.get(place)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
}

const taskOf = (seen: Observed, job: SeenJob & { readonly nth: number }): PlayView['tasks'][number] => {
  return {
    ...placeOf(job),
    dueOn: dueOnOf(header(job, 'dueDate') ?? ''),
    roles: namesIn(header(job, 'candidateGroups')),
    formKey: header(job, 'formKey') ?? null,
    variables: visibleTo(seen, job.elementKey),
  }
}

// The engine writes the zone behind the offset, as Java does: `2026-01-19T23:59:59+01:00[Europe/Brussels]`.
const dueOnOf = (text: string): LocalDate | null => {
  const due = Date.parse(text.replace(/\[.*\]$/, ''))
  return Number.isNaN(due) ? null : toBrusselsDate(due)
}

const header = ({ headers }: SeenJob, name: string): string | undefined => {
  const found = headers[`io.camunda.zeebe:${name}`]
  return typeof found === 'string' ? found : undefined
}

const namesIn = (json: string | undefined): string[] => {
  const list: unknown = json === undefined ? [] : valueOf(json)
  return Array.isArray(list) ? list.map(String) : []
}

/** What an element sees: its own variables, then those of each scope around it up to the process. */
const visibleTo = (seen: Observed, elementKey: number): Record<string, unknown> => {
  const found: Record<string, unknown> = {}
  for (let key = elementKey; key !== -1;) {
    for (const [name, json] of seen.variables.get(key) ?? []) if (!(name in found)) found[name] = valueOf(json)
    const element = seen.elements.get(key)
    // a called process sees nothing of its caller but what it was given
    key = element === undefined || element.type === 'PROCESS' ? -1 : element.scopeKey
  }
  return found
}

const variablesOf = (seen: Observed): PlayView['variables'] =>
  [...seen.variables]
    .toSorted(([left], [right]) => left - right)
    .flatMap(([scope, named]) => {
      const element = seen.elements.get(scope)
      if (element === undefined) return []
      const { processId, elementId } = element
      return [...named].map(([name, json]) => ({ processId, elementId, name, value: valueOf(json) }))
    })

const valueOf = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}
