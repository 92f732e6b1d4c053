import { tenantId } from '../log/values.ts'
import type { FlowNode } from '../model/types.ts'
import type { Behaviour, Context, Element } from '../processor/context.ts'
import { maxPasses } from '../processor/passes.ts'
import type { VariableTexts, WorkItem } from '../processor/work.ts'
import type { ElementInstance, Trigger } from '../state/columns.ts'
import { forgetCompensations, handlerCompleted, rememberCompensation } from './compensation.ts'
import { joinDocument } from './json.ts'
import { Fault } from './fault.ts'
import { guarded, resolveIncidents } from './incidents.ts'
import { isJoin, joinedFlows } from './joins.ts'
import { isBeingInterrupted, isInnerInstance, isOpen } from './scope.ts'
import { createElement, isBody, transition } from './transition.ts'
import { consumeTrigger, pendingTrigger, putTrigger } from './triggers.ts'
import { localTexts, mergeLocal } from './variables.ts'

export const behaviourOf = (ctx: Context, element: Element): Behaviour =>
  ctx.behaviours[isBody(element) ? 'multiInstance' : element.node.kind]

/** Lets the element's behaviour run its ACTIVATING part. */
export const enter = (ctx: Context, element: Element): void =>
  guarded(ctx, element, () => {
    const isInner = !isBody(element) && isInnerInstance(ctx, element.ei)
    if (isInner) ctx.behaviours.multiInstance.childActivating?.(ctx, element)
    else if (ctx.passes.isExhausted(element.ei.scope)) throw runaway()
    behaviourOf(ctx, element).activate(ctx, element)
  })

const runaway = (): Fault =>
  new Fault(
    'UNKNOWN',
    `Expected the process to wait for something, but ${maxPasses} elements were activated in a row without. Resolve the incident to let it go on.`,
  )

/** Step ACTIVATE_ELEMENT: a node in a scope; dropped when the scope takes nothing in any more (L2). */
export const activateNode = (ctx: Context, item: WorkItem & { op: 'activate' }): void => {
  const scope = ctx.element(item.scope)
  if (!scope || !isOpen(ctx, item.scope, item.node)) return
  const node = ctx.definitions.node(scope.ei.pd, item.node)
  const flows = arrivedFlows(ctx, scope, item, node)
  if (!flows) return
  const element = createElement(ctx, node, {
    pd: scope.ei.pd,
    pi: scope.ei.pi,
    scope: item.scope,
    body: node.loop !== undefined,
    ...(item.key !== undefined && { key: item.key }),
    internal: { flows },
  })
  if (item.variables) mergeLocal(ctx, element.ei.key, item.variables)
  enter(ctx, element)
}

/** Step: an incident is resolved, the element tries again from where it stood (I1). */
export const retryActivation = (ctx: Context, key: number): void => {
  const element = ctx.element(key)
  if (element?.ei.state === 'ACTIVATING') enter(ctx, element)
}

/** Flows that this activation uses up; undefined when a join waits for more. */
const arrivedFlows = (
  ctx: Context,
  scope: Element,
  item: WorkItem & { op: 'activate' },
  node: FlowNode,
): readonly string[] | undefined => {
  if (isJoin(node) && !item.placed) return joinedFlows(ctx, scope, node)
  return item.flow === undefined ? [] : [item.flow]
}

/** Step COMPLETE_ELEMENT. */
export const completeElement = (ctx: Context, key: number): void => {
  const element = ctx.element(key)
  if (!element || !isOpen(ctx, element.ei.scope, element.ei.elementId) || isBeingInterrupted(element)) return
  const { state, children, flows } = element.ei
  // something has begun in the scope since it seemed empty
  if (children > 0 || flows > 0) return
  if (state !== 'ACTIVATED' && state !== 'COMPLETING') return
  const completing = state === 'ACTIVATED' ? transition(ctx, element, 'ELEMENT_COMPLETING') : element
  guarded(ctx, completing, () => behaviourOf(ctx, completing).complete(ctx, completing))
}

/** Step TERMINATE_ELEMENT. */
export const terminateElement = (ctx: Context, key: number): void => {
  const element = ctx.element(key)
  if (!element || element.ei.state === 'TERMINATING') return
  const terminating = transition(ctx, element, 'ELEMENT_TERMINATING')
  behaviourOf(ctx, terminating).terminate(ctx, terminating)
}

/** Writes COMPLETED and goes where the outgoing flows lead; without any the path ends here (L6). */
export const finish = (ctx: Context, element: Element, take = element.node.outgoing): void => {
  if (!isBody(element) && isInnerInstance(ctx, element.ei)) return finishInner(ctx, element)
  const interrupts = element.node.event.type === 'TERMINATE'
  rememberCompensation(ctx, element)
  transition(ctx, element, 'ELEMENT_COMPLETED', interrupts ? { interrupts } : undefined)
  handlerCompleted(ctx, element)
  if (interrupts) ctx.push({ op: 'terminateChildren', scope: element.ei.scope, after: 0 })
  if (element.process.joinsInclusively) ctx.push({ op: 'recheckJoins', scope: element.ei.scope })
  if (take.length === 0) return childGone(ctx, element.ei.scope)
  takeFlows(ctx, element, take)
}

const finishInner = (ctx: Context, element: Element): void => {
  const { multiInstance } = ctx.behaviours
  const done = multiInstance.childCompleting?.(ctx, element) ?? false
  rememberCompensation(ctx, element)
  // the body's condition has come true: the body takes itself over, what else runs in it is terminated
  transition(ctx, element, 'ELEMENT_COMPLETED', done ? { interrupts: true } : undefined)
  multiInstance.childCompleted?.(ctx, element.ei.scope, done)
}

/** An activated element that goes on at once (L4). */
export const passThrough = (ctx: Context, element: Element, take = element.node.outgoing): void => {
  const activated = transition(ctx, element, 'ELEMENT_ACTIVATED')
  finish(ctx, transition(ctx, activated, 'ELEMENT_COMPLETING'), take)
}

const takeFlows = (ctx: Context, { ei, process }: Element, take: FlowNode['outgoing']): void => {
  for (const flow of take) {
    const target = process.nodes.get(flow.target)
    ctx.append(
      'PROCESS_INSTANCE',
      'SEQUENCE_FLOW_TAKEN',
      ctx.nextKey(),
      {
        bpmnElementType: 'SEQUENCE_FLOW',
        bpmnEventType: 'UNSPECIFIED',
        elementId: flow.id,
        bpmnProcessId: process.id,
        version: ctx.definitions.version(ei.pd, ctx.ws),
        processDefinitionKey: ei.pd,
        processInstanceKey: ei.pi,
        flowScopeKey: ei.scope,
        parentProcessInstanceKey: -1,
        parentElementInstanceKey: -1,
        tenantId,
      },
      isJoin(target) ? { join: target.id } : {},
    )
    ctx.push({ op: 'activate', scope: ei.scope, node: flow.target, flow: flow.id })
  }
}

/** A child of this scope has ended without a successor: perhaps the scope may end too (L5). */
export const childGone = (ctx: Context, scopeKey: number): void => {
  const scope = ctx.element(scopeKey)
  if (!scope || scope.ei.children > 0) return
  if (scope.ei.state === 'TERMINATING') return finishTermination(ctx, scope)
  if (scope.ei.state !== 'ACTIVATED' || scope.ei.flows > 0 || isBeingInterrupted(scope)) return
  if (isBody(scope) && !isBodyDone(scope)) return
  if (startPendingEventSubProcess(ctx, scope)) return
  ctx.push({ op: 'complete', ei: scopeKey })
}

const isBodyDone = ({ ei }: Element): boolean =>
  ei.interruptedBy === ei.elementId || ei.completed + ei.terminated >= (ei.total ?? 0)

/** All children of an interrupted scope are gone: the event sub-process takes their place (S1). */
export const startPendingEventSubProcess = (ctx: Context, scope: Element): boolean => {
  const { interruptedBy } = scope.ei
  if (interruptedBy === undefined || !scope.node.eventSubProcesses.includes(interruptedBy)) return false
  const trigger = pendingTrigger(
    ctx,
    scope,
    (target) => ctx.definitions.node(scope.ei.pd, target).parent === interruptedBy,
  )
  if (!trigger) return false
  enterEventSubProcess(ctx, scope, trigger)
  return true
}

/** Starts an event sub-process in its scope; the event's payload goes on to its start event. */
export const enterEventSubProcess = (ctx: Context, scope: Element, trigger: Trigger): void => {
  const start = ctx.definitions.node(scope.ei.pd, trigger.target)
  const node = ctx.definitions.node(scope.ei.pd, start.parent)
  consumeTrigger(ctx, scope, trigger)
  const element = createElement(ctx, node, { pd: scope.ei.pd, pi: scope.ei.pi, scope: scope.ei.key })
  putTrigger(ctx, element, start.id, trigger.variables)
  enter(ctx, element)
}

/** Starts an event (boundary, or start of a scope) whose payload is its local variables. */
export const activateEvent = (ctx: Context, scope: Element, node: FlowNode, variables: VariableTexts): void => {
  const element = createElement(ctx, node, { pd: scope.ei.pd, pi: scope.ei.pi, scope: scope.ei.key })
  mergeLocal(ctx, element.ei.key, variables)
  enter(ctx, ctx.fresh(element))
}

/** Starts what a process or sub-process begins with: the event that has triggered it, or else its none start event. */
export const startScope = (ctx: Context, scope: Element): void => {
  const trigger = pendingTrigger(ctx, scope, (target) => scope.node.startEvents.includes(target))
  if (trigger) {
    consumeTrigger(ctx, scope, trigger)
    return activateEvent(ctx, scope, ctx.definitions.node(scope.ei.pd, trigger.target), trigger.variables)
  }
  const none = scope.node.startEvents.find((id) => ctx.definitions.node(scope.ei.pd, id).event.type === 'NONE')
  if (none !== undefined) ctx.push({ op: 'activate', scope: scope.ei.key, node: none })
}

/** Ends a TERMINATING element whose children are gone; the boundary event that hit it takes over. */
export const finishTermination = (ctx: Context, element: Element): void => {
  resolveIncidents(ctx, element)
  forgetCompensations(ctx, element)
  const trigger = pendingTrigger(ctx, element, (target) => element.node.boundaries.includes(target))
  const goesOn = trigger !== undefined && isOpen(ctx, element.ei.scope, trigger.target)
  if (goesOn) consumeTrigger(ctx, element, trigger)
  transition(ctx, element, 'ELEMENT_TERMINATED')
  if (element.ei.scope === -1) return rootEnded(ctx, element)
  if (element.process.joinsInclusively) ctx.push({ op: 'recheckJoins', scope: element.ei.scope })
  const scope = goesOn ? ctx.element(element.ei.scope) : undefined
  if (scope && trigger) activateEvent(ctx, scope, ctx.definitions.node(scope.ei.pd, trigger.target), trigger.variables)
  else childGone(ctx, element.ei.scope)
}

/** Terminates the children of a scope, or ends its termination when there are none. */
export const terminateContents = (ctx: Context, element: Element): void => {
  if (element.ei.children === 0) finishTermination(ctx, element)
  else ctx.push({ op: 'terminateChildren', scope: element.ei.key, after: 0 })
}

const terminationChunk = 100

/** Step: terminates the next children of a scope, a few at a time (MI6). */
export const terminateChildren = (ctx: Context, scope: number, after: number): void => {
  const children = ctx.ws.keysUnder('eic', [scope], terminationChunk, after)
  const heir = ctx.instance(scope)
  for (const ei of children) if (!takesOver(ctx, heir, ei)) ctx.push({ op: 'terminate', ei })
  const last = children.at(-1)
  if (last !== undefined && children.length === terminationChunk)
    ctx.push({ op: 'terminateChildren', scope, after: last })
}

/** The event sub-process that an interrupted scope has been given to is not part of what is terminated. */
const takesOver = (ctx: Context, scope: ElementInstance | undefined, key: number): boolean => {
  const child = ctx.instance(key)
  return (
    scope?.state === 'ACTIVATED' &&
    child?.bpmnElementType === 'EVENT_SUB_PROCESS' &&
    child.elementId === scope.interruptedBy
  )
}

/** Writes COMPLETED of a process instance and tells whoever waits for it. */
export const finishRoot = (ctx: Context, element: Element): void => {
  const variables = localTexts(ctx, element.ei.key)
  forgetCompensations(ctx, element)
  transition(ctx, element, 'ELEMENT_COMPLETED')
  const { awaits, key } = element.ei
  if (awaits) ctx.effects.completed.push({ key, variables: joinDocument(picked(variables, awaits)) })
  rootEnded(ctx, element, variables)
}

const picked = (variables: VariableTexts, names: readonly string[]): VariableTexts =>
  names.length === 0
    ? variables
    : Object.fromEntries(Object.entries(variables).filter(([name]) => names.includes(name)))

/** @param result root variables of an instance that has completed; absent when it was terminated */
const rootEnded = (ctx: Context, { ei, process }: Element, result?: VariableTexts): void => {
  if (ei.lock !== undefined) ctx.push({ op: 'startFromBuffer', processId: process.id, correlationKey: ei.lock })
  const caller = ei.parentEi === -1 ? undefined : ctx.element(ei.parentEi)
  if (!caller) return
  if (caller.ei.state === 'TERMINATING') return finishTermination(ctx, caller)
  if (!result) return
  const { called, outputs } = caller.node
  if (called?.propagateAllChild || outputs.length > 0) putTrigger(ctx, caller, caller.node.id, result)
  ctx.push({ op: 'complete', ei: caller.ei.key })
}
