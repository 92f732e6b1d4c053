import type { Expression } from '../feel/compile.ts'
import type { Intents } from '../log/intents.ts'
import { tenantId } from '../log/values.ts'
import type { FlowNode, MessageDefinition, TimerDefinition } from '../model/types.ts'
import type { Context, Element } from '../processor/context.ts'
import type { VariableTexts } from '../processor/work.ts'
import type { Subscription } from '../state/columns.ts'
import { k } from '../store/key.ts'
import { evaluateCorrelationKey, evaluateString } from './evaluate.ts'
import { resolveIncidents } from './incidents.ts'
import { parseDocument } from './json.ts'
import { isInnerInstance } from './scope.ts'
import { appendSignalSubscription, closeSignals } from './signal-subscriptions.ts'
import { cancelTimers, createTimer, scheduleOf } from './timers.ts'
import { isBody } from './transition.ts'

/**
 * Subscribes an element instance to events. All expressions are evaluated before anything is opened.
 *
 * @param targets events that the instance waits for: its own, its boundary events, or those of its event sub-processes
 * @throws Fault EXTRACT_VALUE_ERROR
 */
export const subscribe = (ctx: Context, element: Element, targets: readonly FlowNode[]): void => {
  for (const open of targets.map((target) => prepared(ctx, element, target))) open()
}

const nothing = (): void => undefined

const prepared = (ctx: Context, element: Element, target: FlowNode): (() => void) => {
  const message = target.message ?? (target.event.type === 'MESSAGE' ? target.event.message : undefined)
  if (message) return preparedMessage(ctx, element, target, message)
  if (target.event.type === 'TIMER') return preparedTimer(ctx, element, target, target.event.timer)
  return target.event.type === 'SIGNAL' ? preparedSignal(ctx, element, target, target.event.name) : nothing
}

const preparedTimer = (ctx: Context, { ei }: Element, target: FlowNode, timer: TimerDefinition): (() => void) => {
  const schedule = scheduleOf(ctx, timer, ei.key)
  return () => createTimer(ctx, { ei: ei.key, pi: ei.pi, pd: ei.pd }, target.id, schedule)
}

const preparedSignal = (ctx: Context, { ei, process }: Element, target: FlowNode, name: Expression): (() => void) => {
  const subscription = { ei: ei.key, pd: ei.pd, bpmnProcessId: process.id, target: target.id }
  const evaluated = evaluateString(ctx, name, ei.key)
  return () => appendSignalSubscription(ctx, 'CREATED', { ...subscription, key: ctx.nextKey(), name: evaluated })
}

const preparedMessage = (
  ctx: Context,
  element: Element,
  target: FlowNode,
  message: MessageDefinition,
): (() => void) => {
  const { ei, process } = element
  const name = evaluateString(ctx, message.name, ei.key)
  // a boundary event's key is looked up outside the activity (X5)
  const scope = target.kind === 'boundaryEvent' ? ei.scope : ei.key
  const correlationKey = message.correlationKey ? evaluateCorrelationKey(ctx, message.correlationKey, scope) : ''
  const interrupting = target.interrupting || (target.kind !== 'boundaryEvent' && target.kind !== 'startEvent')
  return () => {
    const key = ctx.nextKey()
    const subscription = {
      key,
      ei: ei.key,
      pi: ei.pi,
      bpmnProcessId: process.id,
      target: target.id,
      name,
      correlationKey,
      interrupting,
    }
    appendSubscription(ctx, 'CREATED', subscription)
    ctx.push({ op: 'correlate', subscription: key })
  }
}

/** Closes all that an element instance has subscribed to; most elements never do. */
export const closeSubscriptions = (ctx: Context, element: Element): void => {
  const { ei, node } = element
  const { kind, boundaries, eventSubProcesses } = node
  const waits = kind === 'catchEvent' || kind === 'receiveTask' || kind === 'eventBasedGateway'
  if (!waits && boundaries.length === 0 && eventSubProcesses.length === 0) return
  unsubscribe(ctx, ei.key)
  // a timer that could not be planned again has left one (I3)
  resolveIncidents(ctx, element)
}

/** Closes message and signal subscriptions and timers of an element instance, all or those of the given targets. */
export const unsubscribe = (ctx: Context, ownerKey: number, fits: (target: string) => boolean = () => true): void => {
  cancelTimers(ctx, ownerKey, fits)
  closeSignals(ctx, ownerKey, fits)
  for (const key of ctx.ws.keysUnder('msue', [ownerKey])) {
    const subscription = ctx.ws.get('msub', k(key))
    if (subscription && fits(subscription.target)) appendSubscription(ctx, 'DELETED', subscription)
  }
}

export const appendSubscription = (
  ctx: Context,
  intent: Intents['PROCESS_MESSAGE_SUBSCRIPTION'],
  subscription: Subscription,
  messageKey = -1,
  variables: VariableTexts = {},
): void =>
  ctx.append('PROCESS_MESSAGE_SUBSCRIPTION', intent, subscription.key, {
    elementInstanceKey: subscription.ei,
    processInstanceKey: subscription.pi,
    bpmnProcessId: subscription.bpmnProcessId,
    elementId: subscription.target,
    messageName: subscription.name,
    correlationKey: subscription.correlationKey,
    messageKey,
    interrupting: subscription.interrupting,
    variables: parseDocument(variables),
    tenantId,
  })

/** Boundary events of an activity; inner instances of a multi-instance body have none (B3). */
export const boundariesOf = ({ node, process }: Element): FlowNode[] =>
  node.boundaries.flatMap((id) => process.nodes.get(id) ?? [])

/** Boundary events and event sub-process starts that an element instance waits for, beside what it does. */
export const eventsAround = (ctx: Context, element: Element): FlowNode[] => {
  const boundaries = !isBody(element) && isInnerInstance(ctx, element.ei) ? [] : boundariesOf(element)
  return isBody(element) ? boundaries : [...boundaries, ...eventSubProcessStarts(element)]
}

/** Start events of the event sub-processes of a scope. */
export const eventSubProcessStarts = ({ node, process }: Element): FlowNode[] =>
  node.eventSubProcesses
    .flatMap((id) => process.nodes.get(id)?.startEvents ?? [])
    .flatMap((id) => process.nodes.get(id) ?? [])
