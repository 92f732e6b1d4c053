import { elementsById, moddle } from '../moddle/diagram.ts'
import { type Element, extension, isElement, list, one, text } from '../moddle/element.ts'
import type { Change, Fix } from './finding.ts'

/** Makes an element of the diagram's language, as `bpmnFactory.create` and `moddle.create` do. */
export type Create = (type: string, attributes: Readonly<Record<string, unknown>>) => unknown

/** What a change does to the model: new values for properties of one part of an element. */
export interface PropertyChange {
  /** the element itself or a part of it, such as one of its extensions */
  readonly target: Element
  readonly properties: Readonly<Record<string, unknown>>
}

/**
 * Applies a fix to a diagram as text. A change to an element that is no longer there does nothing.
 *
 * @throws Error when the text is no BPMN
 */
export const applyFix = async (xml: string, fix: Fix): Promise<string> => {
  const language = moddle()
  const { rootElement } = await language.fromXML(xml)
  if (!isElement(rootElement)) throw new Error('no BPMN')
  for (const change of fix.changes) {
    const planned = planChange(elementsById(rootElement), change, (type, attributes) =>
      language.create(type, attributes),
    )
    if (planned !== undefined) Object.assign(planned.target, planned.properties)
  }
  return (await language.toXML(rootElement, { format: true })).xml
}

/**
 * What a change comes down to in the model as it is now; undefined when its element is gone. Apply it before planning the next one: a second header goes into
 * the list that the first one made.
 */
export const planChange = (
  elements: ReadonlyMap<string, Element>,
  change: Change,
  create: Create,
): PropertyChange | undefined => {
  const target = elements.get(change.id)
  if (target === undefined) return undefined
  switch (change.kind) {
    case 'SET':
      return { target, properties: { [change.property]: change.value ?? undefined } }
    case 'REFER':
      return { target, properties: { [change.property]: elements.get(change.to) } }
    case 'EXTENSION':
      return setExtension(target, change.type, { [change.property]: change.value }, create)
    case 'HEADER':
      return setItem(
        target,
        { list: 'TaskHeaders', values: 'values', item: 'Header', by: 'key' },
        change.key,
        { value: change.value },
        create,
      )
    case 'INPUT':
      return setItem(
        target,
        { list: 'IoMapping', values: 'inputParameters', item: 'Input', by: 'target' },
        change.target,
        { source: change.source },
        create,
      )
    case 'CONDITION':
      return {
        target,
        properties: {
          conditionExpression:
            change.value === null ? undefined : inside(target, create('bpmn:FormalExpression', { body: change.value })),
        },
      }
  }
}

type Attributes = Readonly<Record<string, unknown>>

const setExtension = (element: Element, type: string, properties: Attributes, create: Create): PropertyChange => {
  const found = extension(element, type)
  if (found !== undefined) return { target: found, properties }
  const made = create(`zeebe:${type}`, properties)
  const all = one(element, 'extensionElements')
  if (all !== undefined) return { target: all, properties: { values: [...list(all, 'values'), inside(all, made)] } }
  const extensionElements = inside(element, create('bpmn:ExtensionElements', { values: [made] }))
  if (isElement(extensionElements)) inside(extensionElements, made)
  return { target: element, properties: { extensionElements } }
}

interface ItemPlace {
  readonly list: string
  readonly values: string
  readonly item: string
  readonly by: string
}

const setItem = (
  element: Element,
  place: ItemPlace,
  name: string,
  value: Attributes,
  create: Create,
): PropertyChange => {
  const items = extension(element, place.list)
  const found = list(items, place.values).find((item) => text(item, place.by) === name)
  if (found !== undefined) return { target: found, properties: value }
  const made = create(`zeebe:${place.item}`, { [place.by]: name, ...value })
  if (items === undefined) {
    const planned = setExtension(element, place.list, { [place.values]: [made] }, create)
    return planned
  }
  return { target: items, properties: { [place.values]: [...list(items, place.values), inside(items, made)] } }
}

const inside = (parent: Element, made: unknown): unknown => {
  if (isElement(made)) Object.assign(made, { $parent: parent })
  return made
}
