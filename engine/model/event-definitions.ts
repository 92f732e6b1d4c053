import type { Expression } from '../feel/compile.ts'
import { messageOf, type CompileContext } from './extensions.ts'
import { elementOf, elementsOf, idOf, localType, textOf, type Moddle } from './moddle.ts'
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
  const id = idOf(element)
  const definitions = elementsOf(element, 'eventDefinitions')
  if (definitions.length > 1) c.problems.add(id, 'Must have at most one event definition')
  const definition = definitions[0]
  const event = definition ? definitionOf(element, definition, position, c) : ({ type: 'NONE' } as const)
  if (event && !allowed[position].includes(event.type)) {
    c.problems.add(
      id,
      definition ? `Event definition '${localType(definition)}' is currently not supported here` : missing(position),
    )
  }
  return event ?? { type: 'NONE' }
}

const missing = (position: EventPosition): string =>
  position === 'eventSubProcessStart'
    ? 'Start events in event subprocesses must be one of: message, timer, error, signal or escalation'
    : 'Must have exactly one event definition'

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
  if (!read) c.problems.add(idOf(element), `Event definition '${localType(definition)}' is currently not supported`)
  return read?.(element, definition, position, c)
}

const noMessage = (element: Moddle, c: CompileContext) => ({
  name: c.problems.expression(idOf(element), 'none', c.now),
})

const timerOf = (element: Moddle, definition: Moddle, position: EventPosition, c: CompileContext): TimerDefinition => {
  const id = idOf(element)
  const given = (['timeDuration', 'timeDate', 'timeCycle'] as const).flatMap((name) => {
    const text = textOf(elementOf(definition, name), 'body')
    return text === undefined ? [] : [{ name, text }]
  })
  if (given.length !== 1) c.problems.add(id, 'Must be exactly one type of timer: timeDuration, timeDate or timeCycle')
  const { name, text } = given[0] ?? { name: 'timeDuration', text: 'PT0S' }
  if (position === 'catch' && name === 'timeCycle')
    c.problems.add(id, 'Intermediate timer catch event must have a time duration or a time date.')
  if (position === 'start' && name === 'timeDuration')
    c.problems.add(id, 'Timer start event must have a time date or a time cycle.')
  const kind = ({ timeDuration: 'duration', timeDate: 'date', timeCycle: 'cycle' } as const)[name]
  return { kind, expression: c.problems.expression(id, text, c.now) }
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
  const id = idOf(element)
  const throws = position === 'end' || position === 'throw'
  const referenced = elementOf(definition, ref)
  const text = textOf(referenced, attribute)
  if (text === undefined && throws) {
    const present = `${attribute.charAt(0).toUpperCase()}${attribute.slice(1)} must be present and not empty`
    c.problems.add(id, referenced ? present : `Must reference ${an}`)
  }
  if (text === undefined) return { type }
  const code = c.problems.expression(id, text, c.now)
  if (!throws && !code.isStatic)
    c.problems.add(id, `The ${attribute} of the ${name} catch event is not allowed to be an expression.`)
  return { type, code }
}

const signalName = (element: Moddle, definition: Moddle, c: CompileContext): Expression => {
  const id = idOf(element)
  const signal = elementOf(definition, 'signalRef')
  const name = textOf(signal, 'name')
  if (!signal) c.problems.add(id, 'Must reference a signal')
  else if (name === undefined) c.problems.add(id, 'Name must be present and not empty')
  return c.problems.expression(id, name ?? 'none', c.now)
}

const compensationOf = (
  element: Moddle,
  definition: Moddle,
  position: EventPosition,
  c: CompileContext,
): EventDefinition => {
  if (definition['waitForCompletion'] === false)
    c.problems.add(idOf(element), 'A compensation event must wait for its completion: waitForCompletion must be true')
  const activity = position === 'boundary' ? undefined : elementOf(definition, 'activityRef')
  return { type: 'COMPENSATION', ...(activity && { activity: idOf(activity) }) }
}

const linkOf = (element: Moddle, definition: Moddle, c: CompileContext): EventDefinition => {
  const name = textOf(definition, 'name')
  if (name === undefined) c.problems.add(idOf(element), 'Link name must be present and not empty.')
  return { type: 'LINK', name: name ?? '' }
}
