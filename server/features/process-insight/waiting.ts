import { type LocalDate, toBrusselsDate } from '#domain/shared/local-date'
import type { RoleCode } from '#domain/model/codes'
import type { WaitLine } from '../../contract/process-insight.ts'
import { type OutsideWait, outsideWaits, subjects, watchingTasks } from './waits.data.ts'

/** What is known of one case at this moment, of what the reader may see. */
export interface WaitFacts {
  readonly instances: readonly { readonly key: string; readonly parentKey: string | null; readonly processId: string }[]
  readonly tasks: readonly WaitingTask[]
  /** elements that wait, each in its instance */
  readonly standing: readonly { readonly instanceKey: string; readonly elementId: string }[]
  readonly timers: readonly { readonly instanceKey: string; readonly elementId: string; readonly dueAt: string }[]
  readonly incidents: readonly { readonly elementName: string }[]
  /** who mends what is stuck in this case */
  readonly mender: 'AGENCY' | 'INSPECTORATE'
}

export interface WaitingTask {
  readonly instanceKey: string | null
  readonly elementId: string | null
  readonly code: string
  readonly title: string
  readonly organisation: Extract<WaitLine, { kind: 'TASK' }>['organisation']
  readonly assignee: string | null
  readonly roles: readonly RoleCode[]
  readonly dueOn: LocalDate | null
  readonly units: number
}

/**
 * What a case waits for: what is stuck first, then what is suspended, then by the day on which it is due. A case may wait for several at once, since units move
 * in batches.
 */
export const waitingLines = (facts: WaitFacts): readonly WaitLine[] => {
  const all: readonly WaitLine[] = [
    ...facts.incidents.map(({ elementName }) => ({ kind: 'STUCK', step: elementName, mender: facts.mender }) as const),
    ...facts.tasks.map((task) => taskLine(facts, task)),
    ...facts.standing.flatMap((standing) => outsideLine(facts, standing)),
  ]
  // what only time brings is no news beside what somebody must do
  const isNews = all.some((line) => line.kind !== 'TERM' && !isIdle(line))
  const lines = isNews ? all.filter((line) => !isIdle(line)) : all
  return merged(lines).toSorted((one, other) => compare(orderOf(one), orderOf(other)))
}

/** Where in the list of waits an element of a process stands. */
export const outsideWait = (processId: string, elementId: string): OutsideWait | undefined =>
  outsideWaits.find((wait) => wait.processId === processId && wait.elementId === elementId)

const taskLine = (facts: WaitFacts, task: WaitingTask): WaitLine => {
  const processId = facts.instances.find(({ key }) => key === task.instanceKey)?.processId
  const watched = watchingTasks[`${processId ?? ''}/${task.elementId ?? ''}`]
  if (watched === null) return { kind: 'TERM', title: task.title, dueOn: task.dueOn }
  if (watched !== undefined) return { kind: 'OUTSIDE', ...watched, dueOn: task.dueOn, times: 1 }
  const { code, title, organisation, assignee, roles, dueOn, units } = task
  const subject = subjectOf(facts, task.instanceKey)
  return { kind: 'TASK', subject, code, title, organisation, assignee, roles: [...roles], dueOn, units }
}

/** The noun of the process that the main one called, on the way to this instance. */
const subjectOf = ({ instances }: WaitFacts, instanceKey: string | null): string | null => {
  const byKey = new Map(instances.map((instance) => [instance.key, instance]))
  let own = byKey.get(instanceKey ?? '')
  let parent = byKey.get(own?.parentKey ?? '')
  if (own === undefined || parent === undefined) return null
  for (let above = byKey.get(parent.parentKey ?? ''); above !== undefined; above = byKey.get(above.parentKey ?? '')) {
    own = parent
    parent = above
  }
  return subjects[own.processId] ?? null
}

const outsideLine = (
  { instances, timers }: WaitFacts,
  { instanceKey, elementId }: WaitFacts['standing'][number],
): readonly WaitLine[] => {
  const processId = instances.find(({ key }) => key === instanceKey)?.processId ?? ''
  const wait = outsideWait(processId, elementId)
  if (wait === undefined) return []
  const timer = timers.find((one) => one.instanceKey === instanceKey && one.elementId === (wait.timerId ?? elementId))
  const dueOn = timer === undefined ? null : toBrusselsDate(Date.parse(timer.dueAt))
  return [{ kind: 'OUTSIDE', by: wait.by, what: wait.what, dueOn, times: 1 }]
}

/** Batches that wait for the same until the same day are one line. */
const merged = (lines: readonly WaitLine[]): readonly WaitLine[] => {
  const found = new Map<string, WaitLine>()
  for (const line of lines) {
    const name = JSON.stringify(line.kind === 'OUTSIDE' ? { ...line, times: 0 } : line)
    const before = found.get(name)
    const isAgain = before?.kind === 'OUTSIDE' && line.kind === 'OUTSIDE'
    found.set(name, isAgain ? { ...before, times: before.times + 1 } : line)
  }
  return [...found.values()]
}

const isIdle = (line: WaitLine): boolean => line.kind === 'OUTSIDE' && line.by === 'NOBODY'

const orderOf = (line: WaitLine): string => {
  if (line.kind === 'STUCK') return '0'
  if (line.kind === 'OUTSIDE' && line.by === 'SUSPENDED') return '1'
  const isBeside = line.kind === 'TERM' || isIdle(line)
  return `${isBeside ? 3 : 2} ${line.dueOn ?? '9999-12-31'}`
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
