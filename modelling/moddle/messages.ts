import { type Element, eventDefinition, one } from './element.ts'

/** The message that a node waits for or sends. */
export const messageOf = (node: Element): Element | undefined =>
  one(eventDefinition(node, 'Message'), 'messageRef') ?? one(node, 'messageRef')

/** Whether a node sends its message. */
export const isSending = ({ $type }: Element): boolean =>
  ['bpmn:SendTask', 'bpmn:IntermediateThrowEvent', 'bpmn:EndEvent'].includes($type)
