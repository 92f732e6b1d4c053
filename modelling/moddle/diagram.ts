import { BpmnModdle } from 'bpmn-moddle'
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' }
import { type Element, idOf, isElement, list, one } from './element.ts'

/** A diagram that was read. */
export interface DiagramModel {
  readonly definitions: Element
  /** what the reader did not understand, in its words */
  readonly warnings: readonly string[]
}

/** The reader and writer of BPMN with Zeebe's extensions. */
export const moddle = (): BpmnModdle => new BpmnModdle({ zeebe })

/** Reads a diagram. @throws Error when it is no BPMN */
export const readDiagram = async (xml: string): Promise<DiagramModel> => {
  const { rootElement, warnings } = await moddle().fromXML(xml)
  if (!isElement(rootElement)) throw new Error('no BPMN')
  return { definitions: rootElement, warnings: warnings.map(({ message }) => message) }
}

/** The processes of a diagram: one, or one for each pool. */
export const processesOf = (definitions: Element): readonly Element[] =>
  list(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process')

/** Nodes and flows of a process or sub-process, those of its sub-processes included. */
export const flowElements = (scope: Element): readonly Element[] =>
  list(scope, 'flowElements').flatMap((element) => [element, ...flowElements(element)])

/** All tasks, events, gateways and sub-processes of a diagram. */
export const nodesOf = (definitions: Element): readonly Element[] =>
  processesOf(definitions)
    .flatMap(flowElements)
    .filter((element) => !notNodes.has(element.$type))

/** All sequence flows of a diagram. */
export const flowsOf = (definitions: Element): readonly Element[] =>
  processesOf(definitions)
    .flatMap(flowElements)
    .filter(({ $type }) => $type === 'bpmn:SequenceFlow')

/** Flows that leave a node, in the order of the file. */
export const leaving = (node: Element): readonly Element[] =>
  list(node.$parent, 'flowElements').filter(
    (flow) => flow.$type === 'bpmn:SequenceFlow' && one(flow, 'sourceRef') === node,
  )

/** Everything in a diagram that has an id and is no part of its drawing. */
export const elementsById = (definitions: Element): ReadonlyMap<string, Element> => {
  const found = new Map<string, Element>()
  const walk = (element: Element): void => {
    if (idOf(element) !== '') found.set(idOf(element), element)
    for (const name of children) list(element, name).forEach(walk)
  }
  walk(definitions)
  return found
}

const notNodes = new Set([
  'bpmn:SequenceFlow',
  'bpmn:DataObject',
  'bpmn:DataObjectReference',
  'bpmn:DataStoreReference',
])
const children = ['rootElements', 'flowElements', 'laneSets', 'lanes', 'participants', 'eventDefinitions', 'artifacts']
