import type { FlowNode } from '../model/types.ts'
import type { Context, Element } from '../processor/context.ts'
import type { VariableTexts } from '../processor/work.ts'
import { activateEvent, childGone, enterEventSubProcess } from './lifecycle.ts'
import { isBeingInterrupted, isInnerInstance, isOpen } from './scope.ts'
import { boundariesOf, eventSubProcessStarts, unsubscribe } from './subscriptions.ts'
import { consumeTrigger, putTrigger } from './triggers.ts'
import { isBody } from './transition.ts'

/**
 * Lets an event hit an element instance: its own wait ends, or a boundary event or event sub-process of it starts.
 *
 * @returns false when the instance takes no event any more (B2); nothing has happened then
 */
export const triggerEvent = (ctx: Context, eiKey: number, targetId: string, variables: VariableTexts): boolean => {
  const element = ctx.element(eiKey)
  const target = element?.process.nodes.get(targetId)
  if (!element || !target || !accepts(ctx, element, targetId)) return false
  if (element.node.boundaries.includes(targetId)) triggerBoundary(ctx, element, target, variables)
  else if (target.kind === 'startEvent') triggerEventSubProcess(ctx, element, target, variables)
  else triggerOwn(ctx, element, target, variables)
  return true
}

/** Whether an event may hit this instance now. */
export const accepts = (ctx: Context, element: Element, targetId: string): boolean => {
  const { ei, node } = element
  if (ei.state !== 'ACTIVATED' || isBeingInterrupted(element) || !isOpen(ctx, ei.scope, ei.elementId)) return false
  return node.boundaries.includes(targetId) || ei.interruptedBy === undefined
}

const triggerOwn = (ctx: Context, element: Element, target: FlowNode, variables: VariableTexts): void => {
  const first = element.node.kind === 'eventBasedGateway' ? target.id : undefined
  putTrigger(ctx, element, target.id, variables, first)
  ctx.push({ op: 'complete', ei: element.ei.key })
}

const triggerBoundary = (ctx: Context, element: Element, target: FlowNode, variables: VariableTexts): void => {
  if (target.interrupting) {
    putTrigger(ctx, element, target.id, variables, target.id)
    ctx.push({ op: 'terminate', ei: element.ei.key })
    return
  }
  consumeTrigger(ctx, element, putTrigger(ctx, element, target.id, variables))
  const scope = ctx.element(element.ei.scope)
  if (scope) activateEvent(ctx, scope, target, variables)
}

const triggerEventSubProcess = (ctx: Context, element: Element, start: FlowNode, variables: VariableTexts): void => {
  if (!start.interrupting) {
    enterEventSubProcess(ctx, element, putTrigger(ctx, element, start.id, variables))
    return
  }
  putTrigger(ctx, element, start.id, variables, start.parent)
  closeEventSubProcesses(ctx, element)
  if (element.ei.children === 0) childGone(ctx, element.ei.key)
  else ctx.push({ op: 'terminateChildren', scope: element.ei.key, after: 0 })
}

/** Boundary events of the scope itself stay open (B2). */
export const closeEventSubProcesses = (ctx: Context, element: Element): void => {
  const starts = new Set(eventSubProcessStarts(element).map(({ id }) => id))
  if (starts.size > 0) unsubscribe(ctx, element.ei.key, (target) => starts.has(target))
}

export interface Catcher {
  readonly eiKey: number
  readonly target: FlowNode
}

/**
 * Finds who catches an error or escalation, from an instance outward and through calling processes (J7, E2).
 *
 * @returns the catcher, or the codes that somebody waits for
 */
export const findCatcher = (
  ctx: Context,
  fromKey: number,
  type: 'ERROR' | 'ESCALATION',
  code: string,
): Catcher | { readonly available: readonly string[] } => {
  const available: string[] = []
  for (let key = fromKey; key !== -1;) {
    const element = ctx.element(key)
    if (!element) break
    if (element.ei.state !== 'ACTIVATED' || element.ei.interruptedBy !== undefined) {
      key = ctx.instance(element.ei.pi)?.parentEi ?? -1
      continue
    }
    const candidates = catchers(ctx, element, type)
    const found = candidates.find(({ code: caught }) => caught === code || caught === '')
    if (found) return { eiKey: key, target: found.target }
    available.push(...candidates.map(({ code: caught }) => caught))
    key = element.ei.scope === -1 ? element.ei.parentEi : element.ei.scope
  }
  return { available }
}

/** Specific codes come before the one that catches all. */
const catchers = (
  ctx: Context,
  element: Element,
  type: 'ERROR' | 'ESCALATION',
): { code: string; target: FlowNode }[] => {
  const inner = !isBody(element) && isInnerInstance(ctx, element.ei)
  const starts = isBody(element) ? [] : eventSubProcessStarts(element)
  return [...starts, ...(inner ? [] : boundariesOf(element))]
    .flatMap((target) => (target.event.type === type ? [{ code: target.event.code?.source ?? '', target }] : []))
    .sort((a, b) => Number(a.code < b.code) - Number(a.code > b.code))
}

export const uncaughtText = (code: string, message: string, available: readonly string[]): string => {
  const events =
    available.length === 0
      ? 'No error events are available in the scope.'
      : `Available error events are [${available.join(', ')}]`
  const told = message === '' ? '' : ` with message '${message}'`
  return `Expected to throw an error event with the code '${code}'${told}, but it was not caught. ${events}`
}
