import type { Intents } from '../log/intents.ts'
import { tenantId } from '../log/values.ts'
import type { Context } from '../processor/context.ts'
import type { VariableTexts } from '../processor/work.ts'
import type { SignalSubscription } from '../state/columns.ts'
import { k } from '../store/key.ts'
import { parseDocument } from './json.ts'

/**
 * Tells all who wait for a signal now; nobody gets it later (E3).
 *
 * @returns key of the signal
 */
export const broadcast = (ctx: Context, name: string, variables: VariableTexts): number => {
  const signal = ctx.nextKey()
  const value = { signalName: name, variables: parseDocument(variables), tenantId }
  ctx.append('SIGNAL', 'BROADCASTED', signal, value)
  ctx.push({ op: 'signal', signal, name, variables, after: 0 })
  return signal
}

/** Closes the signal subscriptions of an element instance, or of a definition (start events). */
export const closeSignals = (ctx: Context, ownerKey: number, fits: (target: string) => boolean = () => true): void => {
  for (const key of ctx.ws.keysUnder('sige', [ownerKey])) {
    const subscription = ctx.ws.get('sig', k(key))
    if (subscription && fits(subscription.target)) appendSignalSubscription(ctx, 'DELETED', subscription)
  }
}

export const appendSignalSubscription = (
  ctx: Context,
  intent: Intents['SIGNAL_SUBSCRIPTION'],
  { key, ei, pd, bpmnProcessId, target, name }: SignalSubscription,
): void =>
  ctx.append('SIGNAL_SUBSCRIPTION', intent, key, {
    processDefinitionKey: pd,
    bpmnProcessId,
    catchEventId: target,
    catchEventInstanceKey: ei,
    signalName: name,
    tenantId,
  })
