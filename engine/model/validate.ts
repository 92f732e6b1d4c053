import type { Compat } from './compat.ts'
import { activityKinds } from './kinds.ts'
import type { Problems } from './problems.ts'
import type { ExecutableProcess, FlowNode } from './types.ts'

/** Structure rules of zeebe.md 5.1 that look at more than one element. */
export const validateProcess = (process: ExecutableProcess, problems: Problems, compat: Compat): void => {
  for (const node of process.nodes.values()) {
    for (const rule of compat === '8.5' ? [...rules, inclusiveJoin] : rules) {
      const text = rule(node, process)
      if (text !== undefined) problems.add(node.id, text)
    }
  }
}

type Rule = (node: FlowNode, process: ExecutableProcess) => string | undefined

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
  if (node.event.type === 'COMPENSATION') return compensationBoundary(node, process)
  if (node.outgoing.length === 0) return 'Must have at least one outgoing sequence flow'
  if (node.event.type === 'ERROR' && !node.interrupting) return 'Error boundary events must be interrupting'
  return hostText(process.nodes.get(node.attachedTo ?? ''))
}

const hostText = (host: FlowNode | undefined): string | undefined =>
  host && (!activityKinds.has(host.kind) || host.kind === 'passTask')
    ? `Must not be attached to element '${host.id}'`
    : undefined

const compensationBoundary: Rule = (node, process) => {
  if (node.outgoing.length > 0) return 'Compensation boundary events must not have outgoing sequence flows'
  const host = process.nodes.get(node.attachedTo ?? '')
  return host?.compensation?.boundary === node.id
    ? undefined
    : 'Compensation boundary events must have exactly one association to a compensation handler'
}

const compensationHandler: Rule = (node, process) => {
  if (node.compensation && process.nodes.get(node.compensation.handler)?.isForCompensation !== true)
    return `The activity '${node.compensation.handler}' must be marked as for compensation to undo this one`
  if (!node.isForCompensation) return undefined
  if (node.incoming.length + node.outgoing.length > 0)
    return 'A compensation handler must not have incoming or outgoing sequence flows'
  return node.boundaries.length > 0 ? 'A compensation handler must not have boundary events' : undefined
}

const compensatedActivity: Rule = (node, process) => {
  if (node.event.type !== 'COMPENSATION' || node.event.activity === undefined) return undefined
  return process.nodes.has(node.event.activity)
    ? undefined
    : `The referenced activity '${node.event.activity}' must be in the same process`
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
  const same = [...process.nodes.values()].filter(
    ({ event, parent, kind }) =>
      event.type === 'LINK' && event.name === name && parent === node.parent && kind === 'catchEvent',
  )
  if (node.kind === 'throwEvent' && same.length === 0)
    return `Can't find an catch link event for the link name '${name}'.`
  return node.kind === 'catchEvent' && same.length > 1
    ? `Multiple intermediate catch link event definitions with the same name '${name}' are not allowed.`
    : undefined
}

/** A loop of nothing but pass-through elements would never wait. */
const straightThrough: Rule = (node, process) => {
  if (!passesThrough(node)) return undefined
  const seen = new Set<string>()
  const open = node.outgoing.map(({ target }) => target)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === node.id) return 'Processes are not allowed to contain any straight-through processing loop'
    const next = process.nodes.get(id)
    if (!next || seen.has(id) || !passesThrough(next)) continue
    seen.add(id)
    open.push(...next.outgoing.map(({ target }) => target))
  }
  return undefined
}

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
  compensationHandler,
  compensatedActivity,
  boundaryMessages,
  eventSubProcessConnections,
  conditionals,
  eventBased,
  links,
  straightThrough,
]
