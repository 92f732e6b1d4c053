import type { Expression } from '../feel/compile.ts'
import { parseCycle, parseDateTime, parseDuration } from '../feel/temporal.ts'
import type { CompileContext } from './extensions.ts'
import { messageOf } from './messages.ts'
import { elementOf, elementsOf, idOf, localType, parentOf, pathOf, textOf, type Moddle } from './moddle.ts'
import type { EventDefinition, TimerDefinition } from './types.ts'

export type EventPosition = 'start' | 'eventSubProcessStart' | 'catch' | 'boundary' | 'throw' | 'end'

/** Definitions that each position may hold; an empty `NONE` is told apart by the caller. */
const allowed: Readonly<Record<EventPosition, readonly string[]>> = {
  start: ['NONE', 'MESSAGE', 'TIMER', 'SIGNAL'],
  eventSubProcessStart: ['MESSAGE', 'TIMER', 'ERROR', 'SIGNAL', 'ESCALATION'],
  catch: ['MESSAGE', 'TIMER', 'SIGNAL', 'LINK'],
  boundary: ['MESSAGE', 'TIMER', 'ERROR', 'SIGNAL', 'ESCALATION', 'COMPENSATION'],
  throw: ['NONE', 'LINK', 'MESSAGE', 'SIGNAL', 'ESCALATION', 'COMPENSATION'],
  end: ['NONE', 'ERROR', 'TERMINATE', 'MESSAGE', 'SIGNAL', 'ESCALATION', 'COMPENSATION'],
}

export const eventOf = (element: Moddle, position: EventPosition, c: CompileContext): EventDefinition => {
  const definitions = elementsOf(element, 'eventDefinitions')
  const [definition] = definitions
  if (definitions.length > 1) c.problems.add(idOf(element), tooMany(position))
  if (!definition) {
    if (waits(position)) c.problems.add(idOf(element), 'Must have exactly one event definition')
    return { type: 'NONE' }
  }
  const event = definitionOf(element, definition, position, c)
  // what starts an event sub-process is told of the sub-process
  const told = position === 'eventSubProcessStart' ? parentOf(element) : element
  if (event && !allowed[position].includes(event.type)) c.problems.add(idOf(told), misplaced(position, definition))
  return event ?? { type: 'NONE' }
}

const waits = (position: EventPosition): boolean => position === 'catch' || position === 'boundary'

const tooMany = (position: EventPosition): string => {
  if (position === 'start' || position === 'eventSubProcessStart') return "Start event can't have more than one type"
  return waits(position) ? 'Must have exactly one event definition' : 'Must have at most one event definition'
}

const places: Partial<Record<EventPosition, string>> = {
  boundary: 'Boundary events must be one of: timer, message, error, signal, escalation',
  end: 'End events must be one of: none, error, message, terminate, signal, escalation or compensation',
  eventSubProcessStart:
    'Start events in event subprocesses must be one of: message, timer, error, signal or escalation',
}

const misplaced = (position: EventPosition, definition: Moddle): string =>
  places[position] ?? `Event definition '${localType(definition)}' is currently not supported here`

type Read = (element: Moddle, definition: Moddle, position: EventPosition, c: CompileContext) => EventDefinition

const readers: Readonly<Record<string, Read>> = {
  'bpmn:MessageEventDefinition': (element, definition, position, c) => {
    // throwing a message is a job: the reference is not looked at (E6)
    const throws = position === 'throw' || position === 'end'
    const message = throws ? noMessage(element, c) : messageOf(element, definition, position !== 'start', c)
    return { type: 'MESSAGE', message }
  },
  'bpmn:TimerEventDefinition': (element, definition, position, c) => ({
    type: 'TIMER',
    timer: timerOf(element, definition, position, c),
  }),
  'bpmn:ErrorEventDefinition': (...given) => codedOf('ERROR', ...given),
  'bpmn:EscalationEventDefinition': (...given) => codedOf('ESCALATION', ...given),
  'bpmn:SignalEventDefinition': (element, definition, _, c) => ({
    type: 'SIGNAL',
    name: signalName(element, definition, c),
  }),
  'bpmn:CompensateEventDefinition': (...given) => compensationOf(...given),
  'bpmn:TerminateEventDefinition': () => ({ type: 'TERMINATE' }),
  'bpmn:LinkEventDefinition': (element, definition, _, c) => linkOf(element, definition, c),
}

const definitionOf = (
  element: Moddle,
  definition: Moddle,
  position: EventPosition,
  c: CompileContext,
): EventDefinition | undefined => {
  const read = readers[definition.$type]
  if (!read) c.problems.add(pathOf(element, definition), 'Event definition of this type is not supported')
  return read?.(element, definition, position, c)
}

const noMessage = (element: Moddle, c: CompileContext) => ({
  name: c.problems.expression(idOf(element), 'none', c.feel),
})

const timerOf = (element: Moddle, definition: Moddle, position: EventPosition, c: CompileContext): TimerDefinition => {
  const id = idOf(element)
  const given = (['timeDuration', 'timeDate', 'timeCycle'] as const).flatMap((name) => {
    const text = textOf(elementOf(definition, name), 'body')
    return text === undefined ? [] : [{ name, text }]
  })
  const path = pathOf(element, definition)
  if (given.length !== 1) c.problems.add(path, 'Must be exactly one type of timer: timeDuration, timeDate or timeCycle')
  const { name, text } = given[0] ?? { name: 'timeDuration', text: 'PT0S' }
  if (position === 'catch' && name === 'timeCycle')
    c.problems.add(id, 'Intermediate timer catch event must have either a time duration or a time date.')
  if (position === 'start' && name === 'timeDuration')
    c.problems.add(id, 'Timer start event must have a time date or a time cycle.')
  const kind = ({ timeDuration: 'duration', timeDate: 'date', timeCycle: 'cycle' } as const)[name]
  const fault = staticFault(kind, text)
  if (fault !== undefined) c.problems.add(id, `Invalid timer ${kind} expression (${fault})`)
  return { kind, expression: c.problems.expression(path, text, c.feel) }
}

const parsers = { duration: parseDuration, date: parseDateTime, cycle: parseCycle } as const

/** What is written down is read at deployment already; an expression has to wait for its variables. */
const staticFault = (kind: TimerDefinition['kind'], text: string): string | undefined => {
  if (text.startsWith('=')) return undefined
  try {
    parsers[kind](text)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** What errors and escalations call their parts. */
const coded = {
  ERROR: { ref: 'errorRef', code: 'errorCode', an: 'an error', name: 'error' },
  ESCALATION: { ref: 'escalationRef', code: 'escalationCode', an: 'an escalation', name: 'escalation' },
} as const

const codedOf = (
  type: 'ERROR' | 'ESCALATION',
  element: Moddle,
  definition: Moddle,
  position: EventPosition,
  c: CompileContext,
): EventDefinition => {
  const { ref, code: attribute, an, name } = coded[type]
  const id = pathOf(element, definition)
  const throws = position === 'end' || position === 'throw'
  const referenced = elementOf(definition, ref)
  const text = textOf(referenced, attribute)
  if (text === undefined && throws) {
    const present = `${attribute.charAt(0).toUpperCase()}${attribute.slice(1)} must be present and not empty`
    c.problems.add(id, referenced ? present : `Must reference ${an}`)
  }
  if (text === undefined) return { type }
  const code = c.problems.expression(id, text, c.feel)
  if (!throws && !code.isStatic)
    c.problems.add(id, `The ${attribute} of the ${name} catch event is not allowed to be an expression`)
  return { type, code }
}

const signalName = (element: Moddle, definition: Moddle, c: CompileContext): Expression => {
  const signal = elementOf(definition, 'signalRef')
  const id = signal ? idOf(signal) : pathOf(element, definition)
  const name = textOf(signal, 'name')
  if (!signal) c.problems.add(id, 'Must reference a signal')
  else if (name === undefined) c.problems.add(id, 'Name must be present and not empty')
  return c.problems.expression(id, name ?? 'none', c.feel)
}

const compensationOf = (
  element: Moddle,
  definition: Moddle,
  position: EventPosition,
  c: CompileContext,
): EventDefinition => {
  if (definition['waitForCompletion'] === false) {
    const event = position === 'end' ? 'end' : 'intermediate throwing'
    const text = `A compensation ${event} event waitForCompletion attribute must be true or not present`
    c.problems.add(idOf(element), text)
  }
  const activity = position === 'boundary' ? undefined : elementOf(definition, 'activityRef')
  return { type: 'COMPENSATION', ...(activity && { activity: idOf(activity) }) }
}

const linkOf = (element: Moddle, definition: Moddle, c: CompileContext): EventDefinition => {
  const name = textOf(definition, 'name')
  if (name === undefined) c.problems.add(pathOf(element, definition), 'Link name must be present and not empty.')
  return { type: 'LINK', name: name ?? '' }
}
