import { compileNode, emptyNode, type Connections } from './node.ts'
import type { CompileContext } from './extensions.ts'
import { elementOf, elementsOf, idOf, pathOf, textOf, type Moddle } from './moddle.ts'
import { ignored, kinds } from './kinds.ts'
import type { FlowNode, NodeKind, SequenceFlow } from './types.ts'

/** Compiles a process or sub-process and all that is in it into `nodes`. */
export const compileContainer = async (
  container: Moddle,
  parent: string,
  nodes: Map<string, FlowNode>,
  c: CompileContext,
  own: FlowNode = processNode(container),
): Promise<void> => {
  const elements = elementsOf(container, 'flowElements')
  const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow').map((flow) => compileFlow(flow, c))
  const [incoming, outgoing] = [by(flows, ({ target }) => target), by(flows, ({ source }) => source)]
  const attached = by(elements, (element) => idOf(elementOf(element, 'attachedToRef') ?? noElement))
  const inside: FlowNode[] = []
  const handlers = compensationHandlers(container, elements)
  for (const element of elements) {
    await c.breathe()
    const kind = kinds[element.$type]
    if (!kind) {
      if (!ignored.has(element.$type)) c.problems.add(idOf(element), unsupported(element))
      continue
    }
    const id = idOf(element)
    const eventSubProcess = element['triggeredByEvent'] === true
    const node = compileNode(element, kind, own, c, {
      incoming: incoming.get(id) ?? [],
      // in document order: that is how conditions are asked (G1)
      outgoing: outgoing.get(id) ?? [],
      ...eventsOn(attached.get(id) ?? [], handlers),
    })
    inside.push(node)
    nodes.set(id, node)
    if (node.kind === 'subProcess' || eventSubProcess) await compileContainer(element, own.id, nodes, c, node)
  }
  nodes.set(own.id, {
    ...own,
    parent,
    startEvents: idsOf(inside, 'startEvent'),
    eventSubProcesses: idsOf(inside, 'eventSubProcess'),
  })
}

/** Activity that undoes, by the compensation boundary event that an association leads from. */
const compensationHandlers = (container: Moddle, elements: readonly Moddle[]): ReadonlyMap<string, string> => {
  const known = new Set(elements)
  return new Map(
    elementsOf(container, 'artifacts').flatMap((artifact) => {
      const [source, target] = [elementOf(artifact, 'sourceRef'), elementOf(artifact, 'targetRef')]
      const joins = artifact.$type === 'bpmn:Association' && source && target && isCompensationEvent(source)
      return joins && known.has(target) ? [[idOf(source), idOf(target)]] : []
    }),
  )
}

const isCompensationEvent = (element: Moddle): boolean =>
  element.$type === 'bpmn:BoundaryEvent' &&
  elementsOf(element, 'eventDefinitions').some(({ $type }) => $type === 'bpmn:CompensateEventDefinition')

const eventsOn = (
  attached: readonly Moddle[],
  handlers: ReadonlyMap<string, string>,
): Pick<Connections, 'boundaries' | 'compensation'> => {
  const boundaries = attached.map(idOf)
  const boundary = boundaries.find((event) => handlers.has(event)) ?? ''
  const handler = handlers.get(boundary)
  return { boundaries, ...(handler !== undefined && { compensation: { boundary, handler } }) }
}

const unsupported = ({ $type }: Moddle): string =>
  `Elements of type '${$type.slice($type.indexOf(':') + 1)}' are currently not supported. Please refer to the documentation for a list of supported elements: https://docs.camunda.io/docs/components/modeler/bpmn/bpmn-coverage/`

/** A large diagram must not be walked once per element. */
const by = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

const noElement: Moddle = { $type: '' }

const idsOf = (nodes: readonly FlowNode[], kind: NodeKind): string[] =>
  nodes.filter((node) => node.kind === kind).map(({ id }) => id)

const processNode = (process: Moddle): FlowNode => ({
  ...emptyNode,
  id: idOf(process),
  kind: 'process',
  elementType: 'PROCESS',
})

const compileFlow = (flow: Moddle, c: CompileContext): SequenceFlow => {
  const id = idOf(flow)
  const [source, target] = [elementOf(flow, 'sourceRef'), elementOf(flow, 'targetRef')]
  if (!source || !target) c.problems.add(id, 'Must have a source and a target')
  const expression = elementOf(flow, 'conditionExpression')
  const condition = textOf(expression, 'body')
  return {
    id,
    source: idOf(source ?? noElement),
    target: idOf(target ?? noElement),
    ...(condition !== undefined && {
      condition: c.problems.feel(pathOf(flow, 'conditionExpression'), condition, c.feel),
    }),
  }
}
