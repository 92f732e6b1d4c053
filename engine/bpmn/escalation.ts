import { tenantId } from '../log/values.ts'
import type { Context, Element } from '../processor/context.ts'
import { findCatcher, triggerEvent } from './events.ts'

/**
 * Throws an escalation from an active event outward (E2). Nobody has to catch it.
 *
 * @returns whether the event that threw goes on; an interrupting catcher ends it
 */
export const escalate = (ctx: Context, { ei, node }: Element, code: string): boolean => {
  const catcher = findCatcher(ctx, ei.scope, 'ESCALATION', code)
  const target = 'target' in catcher ? catcher.target : undefined
  const isCaught = 'target' in catcher && triggerEvent(ctx, catcher.eiKey, catcher.target.id, {})
  ctx.append('ESCALATION', isCaught ? 'ESCALATED' : 'NOT_ESCALATED', ctx.nextKey(), {
    processInstanceKey: ei.pi,
    escalationCode: code,
    throwElementId: node.id,
    catchElementId: target?.id ?? '',
    tenantId,
  })
  return target?.interrupting !== true
}
