import type { Context, Element } from '../processor/context.ts'
import type { ElementInstance } from '../state/columns.ts'

/** Whether this is one of the instances inside a multi-instance body. */
export const isInnerInstance = (ctx: Context, ei: ElementInstance): boolean =>
  ctx.instance(ei.scope)?.bpmnElementType === 'MULTI_INSTANCE_BODY'

/** Whether something may start or go on in this scope on behalf of `elementId` (L2, B2). */
export const isOpen = (ctx: Context, scopeKey: number, elementId: string): boolean => {
  if (scopeKey === -1) return true
  const scope = ctx.instance(scopeKey)
  if (!scope || scope.state !== 'ACTIVATED') return false
  return scope.interruptedBy === undefined || scope.interruptedBy === elementId
}

/** Whether an interrupting boundary event has hit this activity: it is about to be terminated. */
export const isBeingInterrupted = ({ ei, node }: Element): boolean =>
  ei.interruptedBy !== undefined && node.boundaries.includes(ei.interruptedBy)
