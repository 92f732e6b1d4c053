import { type Element, isElement } from './element.ts'

/** Every text that an element itself holds in a place where an expression may stand, as written. */
export const expressionsOf = (element: Element): readonly string[] =>
  textsOf(element).filter((value) => /^\s*=\s*\S/.test(value))

const ownParts = new Set([
  'extensionElements',
  'values',
  'properties',
  'eventDefinitions',
  'messageRef',
  'signalRef',
  'errorRef',
  'escalationRef',
  'timeDate',
  'timeDuration',
  'timeCycle',
  'condition',
  'conditionExpression',
  'loopCharacteristics',
  'completionCondition',
  'inputParameters',
  'outputParameters',
])

const textsOf = (part: unknown): readonly string[] => {
  if (typeof part === 'string') return [part]
  if (Array.isArray(part)) return part.flatMap(textsOf)
  if (!isElement(part)) return []
  return Object.entries(part).flatMap(([key, value]) =>
    (typeof value === 'string' && !words.has(key)) || ownParts.has(key) ? textsOf(value) : [],
  )
}

// a text for people may begin with = as well
const words = new Set(['name', 'id', 'text', '$type'])
