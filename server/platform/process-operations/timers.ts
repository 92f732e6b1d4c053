import type { timerFaults } from '../../contract/process-desk.ts'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { timerModel, type TimerRow } from '../records/model.ts'
import type { Place } from './structure.ts'
import type { Step } from './steps.ts'

export type TimerFault = (typeof timerFaults)[number]

/** A timer that runs, with its number among all that the instance ever had. */
export interface NumberedTimer extends TimerRow {
  readonly number: number
}

/** How a timer can be given another date: the step that waits ends and begins anew, with a value of its own for what the expression reads. */
export interface TimerHandle {
  readonly fault: TimerFault | undefined
  /** step that waits for it */
  readonly host: Step | undefined
  /** whether more than the waiting begins anew with it: work of people */
  readonly restarts: boolean
  /** variable that the expression reads, and in which form */
  readonly variable: { readonly name: string; readonly kind: 'DATE' | 'DURATION' } | undefined
}

/** Timers of an instance that run, by the date at which they go off. */
export const runningTimers = async (database: Database, processInstanceKey: string): Promise<NumberedTimer[]> => {
  const rows = await database.model(timerModel).findAll({ where: { processInstanceKey }, order: ['key'] })
  return rows
    .map((row, index) => ({ ...plain(row), number: index + 1 }))
    .filter(({ state }) => state === 'CREATED')
    .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1))
}

/**
 * Zeebe 8.5 has no command that moves a timer. What it has is ending and beginning the element that waits, in one command and with a variable that only
 * that element sees; so the way is open where nothing but the waiting, or the task of a person, hangs on the element.
 *
 * @source zeebe.md 2.1 (no such method), 5.7 X5, 5.11, 5.16 Y1
 */
export const handleOf = (
  timer: Pick<TimerRow, 'elementId' | 'elementInstanceKey'>,
  places: ReadonlyMap<string, Place>,
  steps: readonly Step[],
): TimerHandle => {
  const place = places.get(timer.elementId)
  const host = steps.find(({ key }) => key === timer.elementInstanceKey)
  const variable = place?.timer && variableOf(place.timer)
  const restarts = host?.elementType === 'USER_TASK'
  return { fault: faultOf(place, host, places), host, restarts, variable }
}

/** Elements that only wait; a task of a person begins anew, whatever runs by itself would be done twice. */
const waiting = new Set(['INTERMEDIATE_CATCH_EVENT', 'EVENT_BASED_GATEWAY', 'RECEIVE_TASK', 'USER_TASK'])

const faultOf = (
  place: Place | undefined,
  host: Step | undefined,
  places: ReadonlyMap<string, Place>,
): TimerFault | undefined => {
  if (!place?.timer || place.isOfEventSubProcess || !host) return 'OF_SCOPE'
  if (place.timer.kind === 'CYCLE') return 'REPEATS'
  return hostFaultOf(host, places.get(host.elementId)) ?? expressionFault(place.timer)
}

const hostFaultOf = ({ elementType }: Step, place: Place | undefined): TimerFault | undefined => {
  const fault = place?.fault
  if (fault === 'MULTI_INSTANCE' || fault === 'INSIDE_MULTI_INSTANCE') return 'IN_MULTI_INSTANCE'
  return waiting.has(elementType) && fault === undefined ? undefined : 'HOST_RUNS'
}

const expressionFault = (timer: NonNullable<Place['timer']>): TimerFault | undefined => {
  if (!timer.expression.startsWith('=')) return 'FIXED'
  return variableOf(timer) ? undefined : 'EXPRESSION'
}

// `=date and time(x)`, `=duration(x)`, `=x`: anything else might not give what is put in
const variableOf = ({ kind, expression }: NonNullable<Place['timer']>): TimerHandle['variable'] => {
  if (kind === 'CYCLE') return undefined
  const maker = kind === 'DATE' ? 'date and time' : 'duration'
  const name = new RegExp(`^=\\s*(?:${maker}\\(\\s*([A-Za-z_]\\w*)\\s*\\)|([A-Za-z_]\\w*))\\s*$`).exec(expression)
  const found = name?.[1] ?? name?.[2]
  return found === undefined ? undefined : { name: found, kind }
}
