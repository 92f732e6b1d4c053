import type { CompileContext } from './extensions.ts'
import { elementOf, extensionOf, pathOf, textOf, type Moddle } from './moddle.ts'
import type { MessageDefinition } from './types.ts'

/**
 * The message that an event or receive task waits for.
 *
 * @param holder the element with the reference: the event's definition, or the task itself
 * @param needsKey message start events at process level correlate without a key of their own
 */
export const messageOf = (element: Moddle, holder: Moddle, needsKey: boolean, c: CompileContext): MessageDefinition => {
  const message = elementOf(holder, 'messageRef')
  if (!message) {
    const path = holder === element ? pathOf(element) : pathOf(element, holder)
    c.problems.add(path, 'Must reference a message')
    return { name: c.problems.expression(path, 'none', c.feel) }
  }
  const name = textOf(message, 'name')
  if (name === undefined) c.problems.add(pathOf(message), 'Name must be present and not empty')
  const key = correlationKeyOf(message, needsKey, c)
  return {
    name: c.problems.expression(pathOf(message), name ?? 'none', c.feel),
    ...(key !== undefined && { correlationKey: c.problems.feel(keyPath(message), key, c.feel) }),
  }
}

const keyPath = (message: Moddle): string => pathOf(message, 'extensionElements', 'subscription')

const correlationKeyOf = (message: Moddle, isNeeded: boolean, c: CompileContext): string | undefined => {
  const subscription = extensionOf(message, 'zeebe:Subscription')
  const key = textOf(subscription, 'correlationKey')
  if (!isNeeded) return key
  if (!subscription) c.problems.add(pathOf(message), 'Must have exactly one zeebe:subscription extension element')
  else if (key === undefined)
    c.problems.add(keyPath(message), "Attribute 'correlationKey' must be present and not empty")
  return key
}
