import type { SequenceFlow } from '../../model/types.ts'
import type { Behaviour, Context, Element } from '../../processor/context.ts'
import { evaluateBoolean } from '../evaluate.ts'
import { Fault } from '../fault.ts'
import { finish, passThrough } from '../lifecycle.ts'
import { applyInputs } from '../mappings.ts'
import { subscribe, closeSubscriptions } from '../subscriptions.ts'
import { createElement, transition } from '../transition.ts'
import { consumeTrigger, pendingTrigger, putTrigger } from '../triggers.ts'
import { neverWaits, terminateLeaf } from './shared.ts'

const gateway = (choose: (ctx: Context, element: Element) => readonly SequenceFlow[]): Behaviour => ({
  activate: (ctx, element) => passThrough(ctx, element, choose(ctx, element)),
  complete: neverWaits,
  terminate: terminateLeaf,
})

export const parallelGateway = gateway((_, { node }) => node.outgoing)

/** First flow whose condition is true, else the default flow (G1). */
export const exclusiveGateway = gateway((ctx, element) => {
  const only = onlyFlow(element)
  if (only) return only
  const chosen = conditional(element).find((flow) => isTrue(ctx, element, flow))
  return chosen ? [chosen] : defaultFlow(element)
})

/** All flows whose condition is true, else the default flow (G2). */
export const inclusiveGateway = gateway((ctx, element) => {
  const only = onlyFlow(element)
  if (only) return only
  const chosen = conditional(element).filter((flow) => isTrue(ctx, element, flow))
  return chosen.length > 0 ? chosen : defaultFlow(element)
})

const onlyFlow = ({ node }: Element): readonly SequenceFlow[] | undefined => {
  const [first, second] = node.outgoing
  return !first || (!second && !first.condition) ? node.outgoing : undefined
}

const conditional = ({ node }: Element): readonly SequenceFlow[] =>
  node.outgoing.filter(({ id }) => id !== node.defaultFlow)

const isTrue = (ctx: Context, { ei }: Element, { condition }: SequenceFlow): boolean =>
  condition !== undefined && evaluateBoolean(ctx, condition, ei.key)

const defaultFlow = ({ node }: Element): readonly SequenceFlow[] => {
  const found = node.outgoing.filter(({ id }) => id === node.defaultFlow)
  if (found.length > 0) return found
  throw new Fault('CONDITION_ERROR', 'Expected at least one condition to evaluate to true, or to have a default flow')
}

/** Waits for the events behind it; the first one wins and is entered directly, without its flow (G3). */
export const eventBasedGateway: Behaviour = {
  activate: (ctx, element) => {
    applyInputs(ctx, element)
    subscribe(
      ctx,
      element,
      element.node.outgoing.flatMap(({ target }) => element.process.nodes.get(target) ?? []),
    )
    transition(ctx, element, 'ELEMENT_ACTIVATED')
  },
  complete: (ctx, element) => {
    const trigger = pendingTrigger(ctx, element, (target) =>
      element.node.outgoing.some((flow) => flow.target === target),
    )
    if (!trigger) return
    const { ei } = element
    closeSubscriptions(ctx, element)
    consumeTrigger(ctx, element, trigger)
    const node = ctx.definitions.node(ei.pd, trigger.target)
    // entered before the gateway is gone, so that the scope is never seen empty
    const event = createElement(ctx, node, { pd: ei.pd, pi: ei.pi, scope: ei.scope })
    putTrigger(ctx, event, node.id, trigger.variables)
    finish(ctx, element, [])
    transition(ctx, event, 'ELEMENT_ACTIVATED')
    ctx.push({ op: 'complete', ei: event.ei.key })
  },
  terminate: terminateLeaf,
}
