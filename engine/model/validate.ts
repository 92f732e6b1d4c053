import { activityKinds } from './kinds.ts'
import type { Problems } from './problems.ts'
import type { ExecutableProcess, FlowNode } from './types.ts'

/** Structure rules of zeebe.md 5.1 that look at more than one element. */
export const validateProcess = (process: ExecutableProcess, problems: Problems): void => {
  for (const node of process.nodes.values()) {
    for (const rule of rules) {
      const text = rule(node, process)
      if (text !== undefined) problems.add(node.id, text)
    }
  }
}

type Rule = (node: FlowNode, process: ExecutableProcess) => string | undefined

/** Answers that concern the whole process are worked out once. */
function oncePerProcess<T>(work: (process: ExecutableProcess) => T): (process: ExecutableProcess) => T {
  const known = new WeakMap<ExecutableProcess, T>()
  return (process) => {
    const found = known.get(process) ?? work(process)
    known.set(process, found)
    return found
  }
}

const nodesOf = (ids: readonly string[], process: ExecutableProcess): FlowNode[] =>
  ids.flatMap((id) => process.nodes.get(id) ?? [])

const startEvents: Rule = (node, process) => {
  const starts = nodesOf(node.startEvents, process)
  const none = starts.filter(({ event }) => event.type === 'NONE')
  if (node.kind === 'process') {
    if (starts.length === 0) return 'Must have at least one start event'
    return none.length > 1 ? 'Multiple none start events are not allowed' : undefined
  }
  if (node.kind === 'subProcess') {
    return starts.length === 1 && none.length === 1 ? undefined : 'Must have exactly one none start event'
  }
  return node.kind === 'eventSubProcess' && starts.length !== 1 ? 'Must have exactly one start event' : undefined
}

const messageStartNames: Rule = (node, process) => {
  if (node.kind !== 'process') return undefined
  const names = nodesOf(node.startEvents, process).flatMap(({ event }) =>
    event.type === 'MESSAGE' ? [event.message.name] : [],
  )
  const dynamic = names.find(({ isStatic }) => !isStatic)
  if (dynamic && dynamic.names.length > 0) {
    return `Expected constant expression but found '${dynamic.source}', which could not be evaluated without context`
  }
  const sources = names.map(({ source }) => source)
  const twice = sources.find((name, index) => sources.indexOf(name) !== index)
  return twice === undefined ? undefined : `A message cannot be referred by more than one start event: '${twice}'`
}

const endEvent: Rule = (node) =>
  node.elementType === 'END_EVENT' && node.outgoing.length > 0
    ? 'End events must not have outgoing sequence flows to other elements.'
    : undefined

const startHasNoIncoming: Rule = (node) =>
  node.kind === 'startEvent' && node.incoming.length > 0
    ? 'Start events must not have incoming sequence flows.'
    : undefined

const boundary: Rule = (node, process) => {
  if (node.kind !== 'boundaryEvent') return undefined
  if (node.incoming.length > 0) return 'Must not have incoming sequence flows'
  if (node.outgoing.length === 0) return 'Must have at least one outgoing sequence flow'
  if (node.event.type === 'ERROR' && !node.interrupting) return 'Error boundary events must be interrupting'
  const host = node.attachedTo === undefined ? undefined : process.nodes.get(node.attachedTo)
  if (host && (!activityKinds.has(host.kind) || host.kind === 'passTask'))
    return `Must not be attached to element '${host.id}'`
  return undefined
}

const errorStartInterrupts: Rule = (node) =>
  node.kind === 'startEvent' && node.event.type === 'ERROR' && !node.interrupting
    ? 'Error start events must be interrupting'
    : undefined

const boundaryMessages: Rule = (node, process) => {
  const names = nodesOf(node.boundaries, process).flatMap(({ event }) =>
    event.type === 'MESSAGE' ? [event.message.name.source] : [],
  )
  if (node.message) names.push(node.message.name.source)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  return twice === undefined
    ? undefined
    : `Multiple message catch events with the same name '${twice}' are not allowed on one activity`
}

const eventSubProcessConnections: Rule = (node) =>
  node.kind === 'eventSubProcess' && node.incoming.length + node.outgoing.length > 0
    ? 'Event subprocesses must not have incoming or outgoing sequence flows'
    : undefined

const conditionals: Rule = (node) => {
  const choosing = node.kind === 'exclusiveGateway' || node.kind === 'inclusiveGateway'
  const conditional = node.outgoing.filter(({ condition }) => condition)
  if (!choosing)
    return conditional.length > 0
      ? 'Conditional sequence flows are only supported at exclusive or inclusive gateways'
      : undefined
  if (node.defaultFlow !== undefined && !node.outgoing.some(({ id }) => id === node.defaultFlow))
    return 'Default flow must start at gateway'
  if (node.outgoing.length < 2) return undefined
  const bare = node.outgoing.find(({ id, condition }) => !condition && id !== node.defaultFlow)
  return bare ? `Must have a condition or be default flow: '${bare.id}'` : undefined
}

const inclusiveJoin: Rule = (node) =>
  node.kind === 'inclusiveGateway' && node.incoming.length > 1
    ? 'Currently the inclusive gateway can only have one incoming sequence flow'
    : undefined

const eventBased: Rule = (node, process) => {
  if (node.kind !== 'eventBasedGateway') return undefined
  if (node.outgoing.length < 2) return 'Event-based gateway must have at least 2 outgoing sequence flows.'
  const targets = nodesOf(
    node.outgoing.map(({ target }) => target),
    process,
  )
  if (targets.some(({ kind, event }) => kind !== 'catchEvent' || event.type === 'LINK')) {
    return 'Event-based gateway must not have an outgoing sequence flow to other elements than message/timer/signal intermediate catch events.'
  }
  return targets.some(({ incoming }) => incoming.length > 1)
    ? 'Target elements of an event gateway must not have any additional incoming sequence flows other than that from the event gateway.'
    : undefined
}

const links: Rule = (node, process) => {
  if (node.event.type !== 'LINK') return undefined
  const { name } = node.event
  const same = catchLinks(process).get(linkPlace(node)) ?? 0
  if (node.kind === 'throwEvent' && same === 0) return `Can't find an catch link event for the link name '${name}'.`
  return node.kind === 'catchEvent' && same > 1
    ? `Multiple intermediate catch link event definitions with the same name '${name}' are not allowed.`
    : undefined
}

/** How many link catch events there are of each name and scope. */
const catchLinks = oncePerProcess((process) => {
  const counts = new Map<string, number>()
  for (const node of process.nodes.values()) {
    if (node.event.type !== 'LINK' || node.kind !== 'catchEvent') continue
    counts.set(linkPlace(node), (counts.get(linkPlace(node)) ?? 0) + 1)
  }
  return counts
})

const linkPlace = ({ parent, event }: FlowNode): string =>
  JSON.stringify([parent, event.type === 'LINK' ? event.name : ''])

/** A loop of nothing but pass-through elements would never wait. */
const straightThrough: Rule = (node, process) =>
  endlessElements(process).has(node.id)
    ? 'Processes are not allowed to contain any straight-through processing loop'
    : undefined

/**
 * Pass-through elements on a loop of such elements, or between two such loops: what is left when those that lead to no other one, or are led to
 * by none, have been taken away one after the other.
 */
const endlessElements = oncePerProcess((process): ReadonlySet<string> => {
  const left = new Map([...process.nodes.values()].filter(passesThrough).map((node) => [node.id, node]))
  const targets = (node: FlowNode) => node.outgoing.map(({ target }) => target)
  const sources = (node: FlowNode) => node.incoming.map(({ source }) => source)
  for (const [ahead, behind] of [
    [targets, sources],
    [sources, targets],
  ] as const) {
    const isEnd = (node: FlowNode): boolean => !ahead(node).some((id) => left.has(id))
    const ends = [...left.values()].filter(isEnd)
    for (let node = ends.pop(); node; node = ends.pop()) {
      left.delete(node.id)
      ends.push(...nodesOf(behind(node), process).filter((one) => left.has(one.id) && isEnd(one)))
    }
  }
  return new Set(left.keys())
})

const passesThrough = ({ kind }: FlowNode): boolean =>
  kind === 'passTask' ||
  kind === 'callActivity' ||
  kind === 'exclusiveGateway' ||
  kind === 'inclusiveGateway' ||
  kind === 'parallelGateway'

const rules: readonly Rule[] = [
  startEvents,
  messageStartNames,
  endEvent,
  startHasNoIncoming,
  boundary,
  errorStartInterrupts,
  boundaryMessages,
  eventSubProcessConnections,
  conditionals,
  inclusiveJoin,
  eventBased,
  links,
  straightThrough,
]
