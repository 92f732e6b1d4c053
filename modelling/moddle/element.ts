/** An element of a diagram or table as moddle reads it: attributes and children by their name in BPMN or DMN. */
export interface Element {
  readonly $type: string
  readonly $parent?: Element
  readonly id?: string
  readonly name?: string
  readonly [attribute: string]: unknown
}

/** Whether a value is an element and not an attribute. */
export const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && '$type' in value && typeof value.$type === 'string'

/** The children that stand under a name. */
export const list = (element: Element | undefined, attribute: string): readonly Element[] => {
  const value = element?.[attribute]
  return Array.isArray(value) ? value.filter(isElement) : []
}

/** The only child, or the element that is referred to. */
export const one = (element: Element | undefined, attribute: string): Element | undefined => {
  const value = element?.[attribute]
  return isElement(value) ? value : undefined
}

/** An attribute as text; empty when there is none. */
export const text = (element: Element | undefined, attribute: string): string => {
  const value = element?.[attribute]
  return typeof value === 'string' ? value.trim() : ''
}

/** The id, empty for what has none. */
export const idOf = (element: Element | undefined): string => text(element, 'id')

/** First extension of a kind, such as `TaskDefinition`. */
export const extension = (element: Element | undefined, type: string): Element | undefined =>
  list(one(element, 'extensionElements'), 'values').find((value) => value.$type === `zeebe:${type}`)

/** The definition that makes an event a message, timer, error … event. */
export const eventDefinition = (element: Element | undefined, type: string): Element | undefined =>
  list(element, 'eventDefinitions').find((one) => one.$type === `bpmn:${type}EventDefinition`)

/** Inputs by their target, each with its source as written. */
export const inputs = (element: Element): ReadonlyMap<string, string> => mappings(element, 'inputParameters')

/** Outputs by their target, each with its source as written. */
export const outputs = (element: Element): ReadonlyMap<string, string> => mappings(element, 'outputParameters')

/** Headers of a task by key. */
export const headers = (element: Element): ReadonlyMap<string, string> =>
  new Map(
    list(extension(element, 'TaskHeaders'), 'values').map((header) => [text(header, 'key'), text(header, 'value')]),
  )

/** What is written about an element, as one text. */
export const documentation = (element: Element): string =>
  list(element, 'documentation')
    .map((one) => text(one, 'text'))
    .join(' ')
    .trim()

const mappings = (element: Element, kind: string): ReadonlyMap<string, string> =>
  new Map(list(extension(element, 'IoMapping'), kind).map((one) => [text(one, 'target'), text(one, 'source')]))
