import { compileNode, emptyNode } from './node.ts'
import type { CompileContext } from './extensions.ts'
import { elementOf, elementsOf, idOf, localType, textOf, type Moddle } from './moddle.ts'
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
  for (const element of elements) {
    await c.breathe()
    const kind = kinds[element.$type]
    if (!kind) {
      if (!ignored.has(element.$type))
        c.problems.add(idOf(element), `Elements of type '${localType(element)}' are currently not supported.`)
      continue
    }
    const id = idOf(element)
    const eventSubProcess = element['triggeredByEvent'] === true
    const node = compileNode(element, kind, own, c, {
      incoming: incoming.get(id) ?? [],
      outgoing: inDocumentOrder(element, outgoing.get(id) ?? []),
      boundaries: (attached.get(id) ?? []).map(idOf),
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
  const condition = textOf(elementOf(flow, 'conditionExpression'), 'body')
  return {
    id,
    source: idOf(source ?? noElement),
    target: idOf(target ?? noElement),
    ...(condition !== undefined && { condition: c.problems.feel(id, 'conditionExpression', condition, c.now) }),
  }
}

/** Conditions are asked in the order of the node's `outgoing` list, as Zeebe does (G1). */
const inDocumentOrder = (element: Moddle, flows: readonly SequenceFlow[]): SequenceFlow[] => {
  const order = new Map(elementsOf(element, 'outgoing').map((flow, index) => [idOf(flow), index]))
  const place = (id: string): number => order.get(id) ?? order.size
  return [...flows].sort((a, b) => place(a.id) - place(b.id))
}
