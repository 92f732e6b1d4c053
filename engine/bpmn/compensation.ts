import type { Intents } from '../log/intents.ts'
import { tenantId } from '../log/values.ts'
import type { Context, Element } from '../processor/context.ts'
import type { Compensation } from '../state/columns.ts'
import { under } from '../store/key.ts'
import { isInnerInstance } from './scope.ts'
import { createElement, transition } from './transition.ts'

/** Remembers an activity that completes now and can be undone, or that holds what can be undone (CO1). */
export const rememberCompensation = (ctx: Context, element: Element): void => {
  const { ei, node, process } = element
  if (!process.compensates) return
  // of a multi-instance activity the body is undone, once, whatever the number of its instances
  const handlerId = isInnerInstance(ctx, ei) ? '' : (node.compensation?.handler ?? '')
  if (handlerId === '' && compensationsIn(ctx, ei.pi, ei.key).length === 0) return
  append(ctx, 'CREATED', {
    key: ctx.nextKey(),
    pi: ei.pi,
    pd: ei.pd,
    activityId: node.id,
    activityKey: ei.key,
    scope: ei.scope,
    handlerId,
    handlerKey: -1,
    throwId: '',
    throwKey: -1,
  })
}

/**
 * Starts the handlers of what the scope of a throw event has completed: all, or one activity's.
 *
 * @returns whether there was any: the event then waits for their end
 */
export const compensate = (ctx: Context, thrower: Element, activityId?: string): boolean => {
  const found = scopesOf(ctx, thrower)
    .flatMap((scope) => compensationsIn(ctx, thrower.ei.pi, scope))
    .filter((one) => activityId === undefined || one.activityId === activityId)
  for (const one of found.flatMap((each) => [each, ...inside(ctx, each)])) start(ctx, thrower, one)
  return isWaiting(ctx, thrower.ei.pi, thrower.ei.key)
}

/** A handler has ended: when it was the last one, the event that threw goes on. */
export const handlerCompleted = (ctx: Context, { ei, node }: Element): void => {
  if (!node.isForCompensation) return
  const handled = all(ctx, ei.pi).find(({ handlerKey }) => handlerKey === ei.key)
  if (!handled) return
  append(ctx, 'COMPLETED', handled)
  if (!isWaiting(ctx, ei.pi, handled.throwKey)) ctx.push({ op: 'complete', ei: handled.throwKey })
}

/** What was completed in a scope that ends for good cannot be undone any more. */
export const forgetCompensations = (ctx: Context, { ei, process }: Element): void => {
  if (!process.compensates) return
  const gone = ei.scope === -1 ? all(ctx, ei.pi) : compensationsIn(ctx, ei.pi, ei.key)
  for (const one of ei.scope === -1 ? gone : gone.flatMap((each) => [each, ...inside(ctx, each)]))
    append(ctx, 'DELETED', one)
}

/** What the target of a migration does not know can no longer be undone. */
export const migrateCompensations = (
  ctx: Context,
  pi: number,
  to: { readonly pd: number; readonly ids: ReadonlyMap<string, string> },
): void => {
  const { nodes } = ctx.definitions.process(to.pd)
  for (const one of all(ctx, pi)) {
    const activityId = to.ids.get(one.activityId) ?? one.activityId
    const handlerId = one.handlerId === '' ? '' : (nodes.get(activityId)?.compensation?.handler ?? '')
    if (nodes.has(activityId) && (one.handlerId === '' || handlerId !== ''))
      append(ctx, 'MIGRATED', { ...one, pd: to.pd, activityId, handlerId })
    else append(ctx, 'DELETED', one)
  }
}

const all = (ctx: Context, pi: number): Compensation[] => ctx.ws.list('cmp', under(pi)).map(({ value }) => value)

/** Those that nothing has triggered yet. */
const compensationsIn = (ctx: Context, pi: number, scope: number): Compensation[] =>
  all(ctx, pi).filter((one) => one.scope === scope && one.throwKey === -1)

const inside = (ctx: Context, { pi, activityKey }: Compensation): Compensation[] =>
  compensationsIn(ctx, pi, activityKey).flatMap((one) => [one, ...inside(ctx, one)])

/** From inside an event sub-process the scope around it is compensated too. */
const scopesOf = (ctx: Context, { ei }: Element): number[] => {
  const scope = ctx.element(ei.scope)
  return scope?.node.kind === 'eventSubProcess' ? [ei.scope, scope.ei.scope] : [ei.scope]
}

const isWaiting = (ctx: Context, pi: number, throwKey: number): boolean =>
  all(ctx, pi).some((one) => one.throwKey === throwKey)

const start = (ctx: Context, thrower: Element, waiting: Compensation): void => {
  const { ei, node } = thrower
  const handlerKey = waiting.handlerId === '' ? -1 : ctx.nextKey()
  const triggered = { ...waiting, handlerKey, throwId: node.id, throwKey: ei.key }
  append(ctx, 'TRIGGERED', triggered)
  if (waiting.handlerId === '') return append(ctx, 'COMPLETED', triggered)
  passBoundary(ctx, thrower, waiting)
  ctx.push({ op: 'activate', scope: ei.scope, node: waiting.handlerId, key: handlerKey })
}

/** The boundary event is passed in one go; its association, not a flow, leads to the handler. */
const passBoundary = (ctx: Context, { ei, process }: Element, { activityId }: Compensation): void => {
  const boundary = process.nodes.get(process.nodes.get(activityId)?.compensation?.boundary ?? '')
  if (!boundary) throw new Error(`${activityId} has no compensation boundary event`)
  let element = createElement(ctx, boundary, { pd: ei.pd, pi: ei.pi, scope: ei.scope })
  for (const intent of ['ELEMENT_ACTIVATED', 'ELEMENT_COMPLETING', 'ELEMENT_COMPLETED'] as const)
    element = transition(ctx, element, intent)
}

const append = (ctx: Context, intent: Intents['COMPENSATION_SUBSCRIPTION'], one: Compensation): void =>
  ctx.append('COMPENSATION_SUBSCRIPTION', intent, one.key, {
    processInstanceKey: one.pi,
    processDefinitionKey: one.pd,
    compensableActivityId: one.activityId,
    compensableActivityInstanceKey: one.activityKey,
    compensableActivityScopeKey: one.scope,
    compensationHandlerId: one.handlerId,
    compensationHandlerInstanceKey: one.handlerKey,
    throwEventId: one.throwId,
    throwEventInstanceKey: one.throwKey,
    variables: {},
    tenantId,
  })
