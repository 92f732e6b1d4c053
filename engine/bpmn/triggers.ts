import { tenantId } from '../log/values.ts'
import type { Context, Element } from '../processor/context.ts'
import type { VariableTexts } from '../processor/work.ts'
import type { Trigger } from '../state/columns.ts'
import { under } from '../store/key.ts'
import { parseDocument } from './json.ts'

/**
 * Remembers that an event has hit an element instance.
 *
 * @param interruptedBy element that takes the instance over from now on (B2)
 */
export const putTrigger = (
  ctx: Context,
  element: Element,
  target: string,
  variables: VariableTexts,
  interruptedBy?: string,
): Trigger => {
  const key = ctx.nextKey()
  ctx.append('PROCESS_EVENT', 'TRIGGERING', key, eventValue(element, target, variables), {
    variables,
    ...(interruptedBy !== undefined && { interruptedBy }),
  })
  return { key, target, variables }
}

export const consumeTrigger = (ctx: Context, element: Element, trigger: Trigger): void =>
  ctx.append('PROCESS_EVENT', 'TRIGGERED', trigger.key, eventValue(element, trigger.target, trigger.variables), {
    variables: trigger.variables,
  })

/** Oldest unhandled event of an instance whose target fits. */
export const pendingTrigger = (ctx: Context, { ei }: Element, fits: (target: string) => boolean): Trigger | undefined =>
  ctx.ws.list('temp', under(ei.key)).find(({ value }) => fits(value.target))?.value

const eventValue = ({ ei }: Element, targetElementId: string, variables: VariableTexts) => ({
  scopeKey: ei.key,
  targetElementId,
  variables: parseDocument(variables),
  processDefinitionKey: ei.pd,
  processInstanceKey: ei.pi,
  tenantId,
})
