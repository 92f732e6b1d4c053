import {
  type Bounds,
  documentation,
  type Element,
  eventDefinition,
  flows,
  list,
  nodes,
  ofType,
  one,
  processOf,
  shapes,
  text,
} from './diagram.ts'

/** What makes a diagram hard to read or to follow, one sentence each; empty when it can be shown to a lawyer. */
export const pictureFaults = (root: Element): string[] => [
  ...laneFaults(root),
  ...gatewayFaults(root),
  ...helpFaults(root),
]

// A node in an event sub-process stands in the lane of that sub-process: the one of who starts it.
const laneFaults = (root: Element): string[] => {
  const lanes = list(list(processOf(root), 'laneSets')[0], 'lanes')
  const bounds = shapes(root)
  return nodes(root).flatMap((node) => {
    let outer = node
    while (outer.$parent !== undefined && outer.$parent !== processOf(root)) outer = outer.$parent
    const homes = lanes.filter((lane) => list(lane, 'flowNodeRef').includes(outer))
    const [home] = homes
    if (home === undefined || homes.length > 1) return [`${node.id}: stands in ${homes.length} lanes`]
    return inside(bounds.get(text(node, 'id')), bounds.get(text(home, 'id')))
      ? []
      : [`${node.id}: is drawn outside its lane`]
  })
}

const inside = (node: Bounds | undefined, lane: Bounds | undefined): boolean =>
  node !== undefined &&
  lane !== undefined &&
  node.x >= lane.x &&
  node.y >= lane.y &&
  node.x + node.width <= lane.x + lane.width &&
  node.y + node.height <= lane.y + lane.height

const gatewayFaults = (root: Element): string[] =>
  ofType(root, 'ExclusiveGateway').flatMap((gateway) => {
    const leaving = flows(root).filter((flow) => one(flow, 'sourceRef') === gateway)
    if (leaving.length < 2) return []
    const standard = one(gateway, 'default')
    return [
      ...(standard === undefined ? [`${gateway.id}: has no default`] : []),
      ...(text(gateway, 'name').endsWith('?') ? [] : [`${gateway.id}: is no question`]),
      ...leaving.filter((flow) => text(flow, 'name') === '').map((flow) => `${flow.id}: is no answer`),
      ...leaving
        .filter((flow) => (flow === standard) === (one(flow, 'conditionExpression') !== undefined))
        .map((flow) => `${flow.id}: a condition belongs on every way but the default`),
    ]
  })

/** Sentences of a text. */
const sentences = (text: string): number => text.split(/[.?!](?:\s|$)/).filter((part) => part.trim() !== '').length

const helpFaults = (root: Element): string[] => [
  ...[processOf(root), ...nodes(root)]
    .filter((element) => element.$type !== 'bpmn:ParallelGateway' && documentation(element) === '')
    .map((element) => `${element.id}: is not explained`),
  ...ofType(root, 'UserTask')
    .filter((task) => sentences(documentation(task)) < 2 || sentences(documentation(task)) > 4)
    .map((task) => `${task.id}: help takes two to four sentences`),
  ...nodes(root)
    .filter((node) => text(node, 'name') === '' && (node.$type.endsWith('Task') || isEvent(node)))
    .map((node) => `${node.id}: has no name`),
]
const isEvent = (node: Element): boolean =>
  node.$type.endsWith('Event') || eventDefinition(node, 'Message') !== undefined
