import { eventDefinition, idOf, list, one, text, type Element } from '#modelling/moddle/element'
import { nodesOf, readDiagram } from '#modelling/moddle/diagram'
import type { PlaceFault } from '../../contract/process-operations.ts'
import type { Definition } from '../process-instances/definitions.ts'

/** A node of a diagram, as far as tokens and timers ask. */
export interface Place {
  readonly elementId: string
  readonly name: string
  /** as BPMN writes it: `bpmn:UserTask` */
  readonly type: string
  /** sub-process in which it lies; the process itself for the outermost */
  readonly parentId: string
  /** activity that a boundary event sits on */
  readonly attachedTo: string | undefined
  readonly isMultiInstance: boolean
  /** an event sub-process, or the start event of one */
  readonly isOfEventSubProcess: boolean
  readonly timer: { readonly kind: 'DATE' | 'DURATION' | 'CYCLE'; readonly expression: string } | undefined
  /** why no token can be put there by hand */
  readonly fault: PlaceFault | undefined
}

const cache = new Map<string, Promise<ReadonlyMap<string, Place>>>()
const mostCached = 200

/** The nodes of a deployed diagram by id. The same text is read once; a key of an engine is no name for it, since an engine that begins again counts anew. */
export const placesOf = ({ bpmnXml }: Pick<Definition, 'bpmnXml'>): Promise<ReadonlyMap<string, Place>> => {
  const known = cache.get(bpmnXml)
  if (known) return known
  if (cache.size >= mostCached) cache.clear()
  const read = readPlaces(bpmnXml)
  cache.set(bpmnXml, read)
  return read
}

/** The nodes of a diagram by id, in the order of the file. */
export const readPlaces = async (xml: string): Promise<ReadonlyMap<string, Place>> => {
  const { definitions } = await readDiagram(xml)
  return new Map(nodesOf(definitions).map((node) => [idOf(node), placeOf(node)]))
}

const placeOf = (node: Element): Place => ({
  elementId: idOf(node),
  name: text(node, 'name'),
  type: node.$type,
  parentId: idOf(node.$parent),
  attachedTo: one(node, 'attachedToRef') && idOf(one(node, 'attachedToRef')),
  isMultiInstance: isMultiInstance(node),
  isOfEventSubProcess: isEventSubProcess(node) || (node.$type === 'bpmn:StartEvent' && isEventSubProcess(node.$parent)),
  timer: timerOf(node),
  fault: faultOf(node),
})

/** What Zeebe 8.5 refuses to activate by hand. @source zeebe.md 5.16 Y1 */
const faultOf = (node: Element): PlaceFault | undefined => {
  if (node.$type === 'bpmn:StartEvent') return 'START_EVENT'
  if (node.$type === 'bpmn:BoundaryEvent') return 'BOUNDARY_EVENT'
  if (isEventSubProcess(node)) return 'EVENT_SUB_PROCESS'
  if (isMultiInstance(node)) return 'MULTI_INSTANCE'
  if (list(node, 'incoming').some((flow) => one(flow, 'sourceRef')?.$type === 'bpmn:EventBasedGateway'))
    return 'BEHIND_EVENT_GATEWAY'
  return isInsideMultiInstance(node) ? 'INSIDE_MULTI_INSTANCE' : undefined
}

const isMultiInstance = (node: Element | undefined): boolean =>
  one(node, 'loopCharacteristics')?.$type === 'bpmn:MultiInstanceLoopCharacteristics'

const isInsideMultiInstance = (node: Element): boolean => {
  const parent = node.$parent
  return parent !== undefined && (isMultiInstance(parent) || isInsideMultiInstance(parent))
}

const isEventSubProcess = (node: Element | undefined): boolean =>
  node?.$type === 'bpmn:SubProcess' && node['triggeredByEvent'] === true

const timerKinds = [
  ['timeDate', 'DATE'],
  ['timeDuration', 'DURATION'],
  ['timeCycle', 'CYCLE'],
] as const

const timerOf = (node: Element): Place['timer'] => {
  const definition = eventDefinition(node, 'Timer')
  for (const [attribute, kind] of timerKinds) {
    const expression = text(one(definition, attribute), 'body')
    if (expression !== '') return { kind, expression }
  }
  return undefined
}
