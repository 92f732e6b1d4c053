import { formatDate } from './dates.ts'
import type { Check } from './scenario.ts'
import type { NameOf } from './sentence.ts'
import type { PlayView } from './view.ts'

export interface Judgement {
  readonly ok: boolean
  /** what was there instead, in Dutch; also when it is right */
  readonly came: string
}

/**
 * Whether a played process stands as it should.
 *
 * @param processId the process of the scenario, where a check names none
 */
export const judge = (check: Check, view: PlayView, processId: string, nameOf: NameOf): Judgement => {
  switch (check.that) {
    case 'PASSED':
    case 'NOT_PASSED':
      return judgePassed(check, view, processId)
    case 'ENDED':
      return judgeEnd(check.elementId, view, processId, nameOf)
    case 'RUNS':
      return { ok: stateOf(view) === 'ACTIVE', came: endWords[stateOf(view)] }
    case 'OPEN':
    case 'NOT_OPEN':
      return judgeOpen(check, view, processId, nameOf)
    case 'TIMER':
      return judgeTimer(check, view, processId)
    case 'VARIABLE':
      return judgeVariable(check, view, processId)
    case 'DATE':
      return { ok: view.date === check.on, came: `het is ${formatDate(view.date)}` }
  }
}

type Of<T extends Check['that']> = Extract<Check, { readonly that: T }>

const endWords = {
  NONE: 'het proces is niet gestart',
  ACTIVE: 'het proces loopt nog',
  COMPLETED: 'het proces is afgelopen',
  TERMINATED: 'het proces is stopgezet',
} as const

const stateOf = ({ instances }: PlayView): keyof typeof endWords => instances[0]?.state ?? 'NONE'

const judgePassed = (check: Of<'PASSED' | 'NOT_PASSED'>, view: PlayView, processId: string): Judgement => {
  const place = { elementId: check.elementId, processId: check.processId ?? processId }
  const count = view.passed.find(isAt(place))?.count ?? 0
  const isThere = view.tokens.some(isAt(place))
  const notYet = isThere ? 'het proces staat er nog' : 'niet gepasseerd'
  return {
    ok: count > 0 === (check.that === 'PASSED'),
    came: count === 0 ? notYet : `${count} keer gepasseerd`,
  }
}

const judgeEnd = (elementId: string | undefined, view: PlayView, processId: string, nameOf: NameOf): Judgement => {
  const state = stateOf(view)
  const hasEnded = state === 'COMPLETED' || state === 'TERMINATED'
  if (elementId === undefined || !hasEnded) return { ok: hasEnded, came: endWords[state] }
  const isBy = view.passed.some(isAt({ elementId, processId }))
  return {
    ok: isBy,
    came: isBy ? endWords[state] : `${endWords[state]}, niet met “${nameOf(processId, elementId)}”`,
  }
}

const judgeOpen = (check: Of<'OPEN' | 'NOT_OPEN'>, view: PlayView, processId: string, nameOf: NameOf): Judgement => {
  const place = { elementId: check.elementId, processId: check.processId ?? processId }
  const open = view.tasks.filter(isAt(place))
  if (check.that === 'NOT_OPEN') return { ok: open.length === 0, came: open.length === 0 ? 'niet open' : 'nog open' }
  if (open.length === 0) return { ok: false, came: whatIsOpen(view, nameOf) }
  const dates = open.map(({ dueOn }) => (dueOn === null ? 'zonder termijn' : `termijn ${formatDate(dueOn)}`))
  const isOnTime = check.dueOn === undefined || open.some(({ dueOn }) => dueOn === check.dueOn)
  return { ok: isOnTime, came: `open, ${dates.join(', ')}` }
}

const whatIsOpen = ({ tasks }: PlayView, nameOf: NameOf): string =>
  tasks.length === 0
    ? 'er is geen taak open'
    : `niet open; wel ${tasks.map((task) => `“${nameOf(task.processId, task.elementId)}”`).join(', ')}`

const judgeTimer = (check: Of<'TIMER'>, view: PlayView, processId: string): Judgement => {
  const found = view.timers.filter(isAt({ elementId: check.elementId, processId: check.processId ?? processId }))
  return {
    ok: found.some(({ on }) => on === check.on),
    came:
      found.length === 0 ? 'er loopt geen termijn' : found.map(({ on, at }) => `${formatDate(on)} ${at}`).join(', '),
  }
}

const judgeVariable = (check: Of<'VARIABLE'>, view: PlayView, processId: string): Judgement => {
  const owner = check.processId ?? processId
  const found = view.variables.find(
    (variable) => variable.name === check.name && variable.processId === owner && variable.elementId === owner,
  )
  return {
    ok: found !== undefined && textOf(found.value) === textOf(check.value),
    came: found === undefined ? 'bestaat niet' : textOf(found.value),
  }
}

const isAt =
  (place: { readonly processId: string; readonly elementId: string }) =>
  (other: { readonly processId: string; readonly elementId: string }): boolean =>
    other.elementId === place.elementId && other.processId === place.processId

/** JSON with the names of each object in order: the order in which an engine keeps them says nothing. */
const textOf = (value: unknown): string => JSON.stringify(value, sorted) ?? 'null'

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
    : value
