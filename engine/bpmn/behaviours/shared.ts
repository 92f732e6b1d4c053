import type { FlowNode } from '../../model/types.ts'
import type { Behaviour, Context, Element } from '../../processor/context.ts'
import { finishTermination } from '../lifecycle.ts'
import { isInnerInstance } from '../scope.ts'
import { boundariesOf, closeSubscriptions } from '../subscriptions.ts'
import { isBody } from '../transition.ts'

/** Boundary events that this instance subscribes for: of a multi-instance activity only the body does (B3). */
export const ownBoundaries = (ctx: Context, element: Element): FlowNode[] =>
  !isBody(element) && isInnerInstance(ctx, element.ei) ? [] : boundariesOf(element)

/** Termination of what has neither children nor a job. */
export const terminateLeaf: Behaviour['terminate'] = (ctx, element) => {
  closeSubscriptions(ctx, element)
  finishTermination(ctx, element)
}

/** For elements that pass in one step and so never complete on their own. */
export const neverWaits: Behaviour['complete'] = (_, element) => {
  throw new Error(`${element.node.id} does not wait`)
}
