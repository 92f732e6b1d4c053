import { messageOf, type CompileContext } from './extensions.ts'
import { elementOf, elementsOf, idOf, localType, textOf, type Moddle } from './moddle.ts'
import type { EventDefinition, TimerDefinition } from './types.ts'

export type EventPosition = 'start' | 'eventSubProcessStart' | 'catch' | 'boundary' | 'throw' | 'end'

/** Definitions that each position may hold; an empty `NONE` is told apart by the caller. */
const allowed: Readonly<Record<EventPosition, readonly string[]>> = {
  start: ['NONE', 'MESSAGE', 'TIMER'],
  eventSubProcessStart: ['MESSAGE', 'TIMER', 'ERROR'],
  catch: ['MESSAGE', 'TIMER', 'LINK'],
  boundary: ['MESSAGE', 'TIMER', 'ERROR'],
  throw: ['NONE', 'LINK', 'MESSAGE'],
  end: ['NONE', 'ERROR', 'TERMINATE', 'MESSAGE'],
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

const definitionOf = (
  element: Moddle,
  definition: Moddle,
  position: EventPosition,
  c: CompileContext,
): EventDefinition | undefined => {
  switch (definition.$type) {
    case 'bpmn:MessageEventDefinition':
      // throwing a message is a job: the reference is not looked at (E6)
      if (position === 'throw' || position === 'end') return { type: 'MESSAGE', message: noMessage(element, c) }
      return { type: 'MESSAGE', message: messageOf(element, definition, position !== 'start', c) }
    case 'bpmn:TimerEventDefinition':
      return { type: 'TIMER', timer: timerOf(element, definition, position, c) }
    case 'bpmn:ErrorEventDefinition':
      return errorOf(element, definition, position, c)
    case 'bpmn:TerminateEventDefinition':
      return { type: 'TERMINATE' }
    case 'bpmn:LinkEventDefinition':
      return linkOf(element, definition, c)
    default:
      c.problems.add(idOf(element), `Event definition '${localType(definition)}' is currently not supported`)
      return undefined
  }
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

const errorOf = (element: Moddle, definition: Moddle, position: EventPosition, c: CompileContext): EventDefinition => {
  const id = idOf(element)
  const error = elementOf(definition, 'errorRef')
  const text = textOf(error, 'errorCode')
  if (position === 'end' && text === undefined)
    c.problems.add(id, error ? 'ErrorCode must be present and not empty' : 'Must reference an error')
  if (text === undefined) return { type: 'ERROR' }
  const code = c.problems.expression(id, text, c.now)
  if (position !== 'end' && !code.isStatic) {
    c.problems.add(id, `The errorCode of the error catch event is not allowed to be an expression.`)
  }
  return { type: 'ERROR', code }
}

const linkOf = (element: Moddle, definition: Moddle, c: CompileContext): EventDefinition => {
  const name = textOf(definition, 'name')
  if (name === undefined) c.problems.add(idOf(element), 'Link name must be present and not empty.')
  return { type: 'LINK', name: name ?? '' }
}
