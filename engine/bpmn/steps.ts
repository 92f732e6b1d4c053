import type { Context } from '../processor/context.ts'
import type { WorkItem } from '../processor/work.ts'
import { spawn } from './behaviours/multi-instance.ts'
import { activateNode, completeElement, retryActivation, terminateChildren, terminateElement } from './lifecycle.ts'
import { correlateBuffered, startFromBuffer } from './messages.ts'
import { deliverSignal } from './signals.ts'

/** Runs one step. What it leads to is pushed onto the context's queue. */
export const runStep = (ctx: Context, item: WorkItem): void => {
  switch (item.op) {
    case 'activate':
      return activateNode(ctx, item)
    case 'retryActivate':
      return retryActivation(ctx, item.ei)
    case 'complete':
      return completeElement(ctx, item.ei)
    case 'terminate':
      return terminateElement(ctx, item.ei)
    case 'terminateChildren':
      return terminateChildren(ctx, item.scope, item.after)
    case 'spawn':
      return spawn(ctx, item.body)
    case 'signal':
      return deliverSignal(ctx, item)
    case 'correlate':
      return correlateBuffered(ctx, item.subscription)
    case 'startFromBuffer':
      return startFromBuffer(ctx, item.processId, item.correlationKey)
  }
}
