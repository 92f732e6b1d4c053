import { createRequire } from 'node:module'
import { BpmnModdle } from 'bpmn-moddle'

/** An element of a diagram as bpmn-moddle reads it: attributes and children by their BPMN name. */
export interface Element {
  readonly $type: string
  readonly $parent?: Element
  readonly id?: string
  readonly name?: string
  readonly [attribute: string]: unknown
}

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const zeebe: unknown = createRequire(import.meta.url)('zeebe-bpmn-moddle/resources/zeebe.json')

/** Root of a diagram; throws when bpmn-moddle does not understand all of it. */
export const readDiagram = async (xml: string): Promise<Element> => {
  const { rootElement, warnings } = await new BpmnModdle({ zeebe }).fromXML(xml)
  if (warnings.length > 0) throw new Error(warnings.map((warning) => warning.message).join('; '))
  return rootElement as Element
}

export const list = (element: Element | undefined, attribute: string): readonly Element[] =>
  (element?.[attribute] ?? []) as readonly Element[]
export const one = (element: Element | undefined, attribute: string): Element | undefined =>
  element?.[attribute] as Element | undefined
export const text = (element: Element | undefined, attribute: string): string => {
  const value = element?.[attribute]
  return typeof value === 'string' ? value : ''
}

export const processOf = (root: Element): Element => list(root, 'rootElements').find((e) => e.$type === 'bpmn:Process')!

/** Flow elements of the process and of its sub-processes. */
export const flowElements = (scope: Element): Element[] =>
  list(scope, 'flowElements').flatMap((element) => [element, ...flowElements(element)])
export const nodes = (root: Element): Element[] =>
  flowElements(processOf(root)).filter((element) => element.$type !== 'bpmn:SequenceFlow')
export const flows = (root: Element): Element[] =>
  flowElements(processOf(root)).filter((element) => element.$type === 'bpmn:SequenceFlow')
export const ofType = (root: Element, type: string): Element[] => nodes(root).filter((e) => e.$type === `bpmn:${type}`)

/** First extension of a kind, such as `TaskDefinition`. */
export const extension = (element: Element | undefined, type: string): Element | undefined =>
  list(one(element, 'extensionElements'), 'values').find((value) => value.$type === `zeebe:${type}`)
export const inputs = (element: Element): Map<string, string> => mappings(element, 'inputParameters')
export const outputs = (element: Element): Map<string, string> => mappings(element, 'outputParameters')
export const headers = (element: Element): Map<string, string> =>
  new Map(list(extension(element, 'TaskHeaders'), 'values').map((h) => [text(h, 'key'), text(h, 'value')]))
export const documentation = (element: Element): string =>
  list(element, 'documentation')
    .map((one) => text(one, 'text'))
    .join(' ')

export const eventDefinition = (element: Element, type: string): Element | undefined =>
  list(element, 'eventDefinitions').find((one) => one.$type === `bpmn:${type}EventDefinition`)

/** Every FEEL expression that the element itself holds, as written. */
export const expressions = (element: Element): string[] => strings(element).filter((value) => /^=./s.test(value))

export const shapes = (root: Element): Map<string, Bounds> =>
  new Map(
    list(one(list(root, 'diagrams')[0], 'plane'), 'planeElement')
      .filter((shape) => shape.$type === 'bpmndi:BPMNShape')
      .map((shape) => [text(one(shape, 'bpmnElement'), 'id'), shape['bounds'] as Bounds]),
  )

const mappings = (element: Element, kind: string): Map<string, string> =>
  new Map(list(extension(element, 'IoMapping'), kind).map((m) => [text(m, 'target'), text(m, 'source')]))

const ownParts = new Set([
  'extensionElements',
  'values',
  'eventDefinitions',
  'messageRef',
  'timeDate',
  'timeDuration',
  'conditionExpression',
  'loopCharacteristics',
  'completionCondition',
  'inputParameters',
  'outputParameters',
])
const strings = (part: unknown): string[] => {
  if (typeof part === 'string') return [part]
  if (Array.isArray(part)) return part.flatMap(strings)
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' || ownParts.has(key) ? strings(value) : [],
  )
}
