import type { Behaviour } from '../../processor/context.ts'
import { finish } from '../lifecycle.ts'
import { applyInputs, applyOutputs } from '../mappings.ts'
import { subscribe, closeSubscriptions } from '../subscriptions.ts'
import { transition } from '../transition.ts'
import { ownBoundaries, terminateLeaf } from './shared.ts'

/** Intermediate catch events and receive tasks: they wait for their own event. A link catch waits for nothing (E5). */
export const waitEvent: Behaviour = {
  activate: (ctx, element) => {
    applyInputs(ctx, element)
    subscribe(ctx, element, [...ownBoundaries(ctx, element), element.node])
    transition(ctx, element, 'ELEMENT_ACTIVATED')
    if (element.node.event.type === 'LINK') ctx.push({ op: 'complete', ei: element.ei.key })
  },
  complete: (ctx, element) => {
    applyOutputs(ctx, element)
    closeSubscriptions(ctx, element)
    finish(ctx, element)
  },
  terminate: terminateLeaf,
}
