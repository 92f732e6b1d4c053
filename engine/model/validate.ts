import type { Compat } from './compat.ts'
import { duplicateEvents } from './duplicates.ts'
import { activityKinds } from './kinds.ts'
import type { Problems } from './problems.ts'
import type { ExecutableProcess, FlowNode } from './types.ts'
import { feelTypeName, type Expression } from '../feel/compile.ts'

/** Structure rules of zeebe.md 5.1 that look at more than one element. */
export const validateProcess = (process: ExecutableProcess, problems: Problems, compat: Compat): void => {
  for (const node of process.nodes.values()) {
    for (const rule of compat === '8.5' ? [...rules, inclusiveJoin] : rules) {
      const text = rule(node, process)
      if (text !== undefined) problems.add(node.id, text)
    }
    for (const text of duplicateEvents(node, process)) problems.add(node.id, text)
    for (const [flow, text] of bareFlows(node)) problems.add(flow, text)
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
  if (node.kind !== 'subProcess' && node.kind !== 'eventSubProcess') return undefined
  if (starts.length !== 1) return 'Must have exactly one start event'
  if (node.kind === 'subProcess')
    return none.length === 1 ? undefined : 'Start events in subprocesses must be of type none'
  return none.length === 1
    ? 'Start events in event subprocesses must be one of: message, timer, error, signal or escalation'
    : undefined
}

/** A process may be started by a message before there are any variables. */
const messageStartName: Rule = (node, process) => {
  const starts = node.kind === 'startEvent' && process.nodes.get(node.parent)?.kind === 'process'
  if (!starts || node.event.type !== 'MESSAGE') return undefined
  const { name } = node.event.message
  try {
    const type = feelTypeName(name.evaluate(() => undefined).value)
    return type === 'STRING'
      ? undefined
      : `Expected constant expression of type String for message name '${sourceOf(name)}', but was ${type}`
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return `Expected constant expression but found '${sourceOf(name)}', which could not be evaluated without context: ${why}`
  }
}

const sourceOf = ({ isStatic, source }: Expression): string => (isStatic ? source : `=${source}`)

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
  if (node.incoming.length > 0) return 'Cannot have incoming sequence flows'
  if (node.event.type === 'COMPENSATION') return compensationBoundary(node, process)
  if (node.outgoing.length === 0) return 'Must have at least one outgoing sequence flow'
  if (node.event.type === 'ERROR' && !node.interrupting) return 'Non-Interrupting event of this type is not allowed'
  return hostText(process.nodes.get(node.attachedTo ?? ''))
}

const hostText = (host: FlowNode | undefined): string | undefined =>
  host && (!activityKinds.has(host.kind) || host.kind === 'passTask')
    ? `Must not be attached to element '${host.id}'`
    : undefined

const compensationBoundary: Rule = (node, process) => {
  const host = process.nodes.get(node.attachedTo ?? '')
  return node.outgoing.length === 0 && host?.compensation?.boundary === node.id
    ? undefined
    : 'Compensation boundary events must have a compensation association and no outgoing sequence flows'
}

const compensationHandler: Rule = (node, process) => {
  if (node.compensation && process.nodes.get(node.compensation.handler)?.isForCompensation !== true)
    return `The activity '${node.compensation.handler}' must be marked as for compensation to undo this one`
  if (!node.isForCompensation) return undefined
  if (node.incoming.length > 0) return 'A compensation handler should have no incoming sequence flows'
  if (node.outgoing.length > 0) return 'A compensation handler should have no outgoing sequence flows'
  return node.boundaries.length > 0 ? 'A compensation handler should have no boundary events' : undefined
}

const compensatedActivity: Rule = (node, process) => {
  if (node.event.type !== 'COMPENSATION' || node.event.activity === undefined) return undefined
  return process.nodes.has(node.event.activity)
    ? undefined
    : `The referenced activity '${node.event.activity}' must be in the same process`
}

/** Asked of the event sub-process, whose start event it is about. */
const errorStartInterrupts: Rule = (node, process) =>
  node.kind === 'eventSubProcess' &&
  nodesOf(node.startEvents, process).some(({ event, interrupting }) => event.type === 'ERROR' && !interrupting)
    ? 'Non-Interrupting event of this type is not allowed'
    : undefined

const interruptingCycle: Rule = (node, process) => {
  const events = node.kind === 'boundaryEvent' ? [node] : []
  if (node.kind === 'eventSubProcess') events.push(...nodesOf(node.startEvents, process))
  return events.some(
    ({ event, interrupting }) => interrupting && event.type === 'TIMER' && event.timer.kind === 'cycle',
  )
    ? 'Interrupting timer event with time cycle is not allowed.'
    : undefined
}

const receivedMessage: Rule = (node, process) => {
  const name = node.message?.name.source
  const isRepeated = nodesOf(node.boundaries, process).some(
    ({ event }) => event.type === 'MESSAGE' && event.message.name.source === name,
  )
  return isRepeated ? 'Cannot reference the same message name as a boundary event' : undefined
}

const eventSubProcessConnections: Rule = (node) =>
  node.kind === 'eventSubProcess' && node.incoming.length + node.outgoing.length > 0
    ? 'Event subprocesses must not have incoming or outgoing sequence flows'
    : undefined

const isChoosing = ({ kind }: FlowNode): boolean => kind === 'exclusiveGateway' || kind === 'inclusiveGateway'

const conditionals: Rule = (node) => {
  if (!isChoosing(node))
    return node.outgoing.some(({ condition }) => condition)
      ? 'Conditional sequence flows are only supported at exclusive or inclusive gateway'
      : undefined
  return node.defaultFlow === undefined || node.outgoing.some(({ id }) => id === node.defaultFlow)
    ? undefined
    : 'Default flow must start at gateway'
}

/** Flows of a splitting gateway that nothing decides on. */
const bareFlows = (node: FlowNode): readonly (readonly [flow: string, text: string])[] => {
  if (!isChoosing(node) || node.outgoing.length < 2) return []
  const text = node.kind === 'exclusiveGateway' ? 'Must have a condition or be default flow' : 'Must have a condition'
  return node.outgoing
    .filter(({ id, condition }) => !condition && id !== node.defaultFlow)
    .map(({ id }) => [id, text] as const)
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

const rules: readonly Rule[] = [
  startEvents,
  messageStartName,
  endEvent,
  startHasNoIncoming,
  boundary,
  errorStartInterrupts,
  interruptingCycle,
  compensationHandler,
  compensatedActivity,
  receivedMessage,
  eventSubProcessConnections,
  conditionals,
  eventBased,
]
