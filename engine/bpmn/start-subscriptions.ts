import { tenantId } from '../log/values.ts'
import type { FlowNode } from '../model/types.ts'
import type { Context } from '../processor/context.ts'
import type { Message, StartSubscription } from '../state/columns.ts'
import { k, lastNumber, under } from '../store/key.ts'
import { evaluateString } from './evaluate.ts'
import { parseDocument } from './json.ts'
import { appendSignalSubscription, closeSignals } from './signal-subscriptions.ts'
import { cancelTimers, createTimer, scheduleOf } from './timers.ts'

/**
 * Lets messages, signals and timers start a definition: only the latest version is started by them (D5).
 *
 * @throws Fault when an expression cannot be evaluated without variables
 */
export const openStarts = (ctx: Context, pd: number): void => {
  const process = ctx.definitions.process(pd)
  for (const id of process.nodes.get(process.id)?.startEvents ?? []) {
    const node = process.nodes.get(id)
    if (node) openStart(ctx, pd, process.id, node)
  }
}

export const closeStarts = (ctx: Context, pd: number): void => {
  cancelTimers(ctx, pd)
  closeSignals(ctx, pd)
  for (const { key, value: name } of ctx.ws.list('mstp', under(pd))) {
    const start = ctx.ws.get('mstart', k(name, lastNumber(key)))
    if (start) appendStartSubscription(ctx, 'DELETED', start)
  }
}

const openStart = (ctx: Context, pd: number, bpmnProcessId: string, { event, id: target }: FlowNode): void => {
  if (event.type === 'MESSAGE') {
    const name = evaluateString(ctx, event.message.name, -1)
    appendStartSubscription(ctx, 'CREATED', { key: ctx.nextKey(), pd, bpmnProcessId, name, target })
  }
  if (event.type === 'SIGNAL') {
    const name = evaluateString(ctx, event.name, -1)
    appendSignalSubscription(ctx, 'CREATED', { key: ctx.nextKey(), ei: -1, pd, bpmnProcessId, name, target })
  }
  if (event.type === 'TIMER') createTimer(ctx, { ei: -1, pi: -1, pd }, target, scheduleOf(ctx, event.timer, -1))
}

export const appendStartSubscription = (
  ctx: Context,
  intent: 'CREATED' | 'CORRELATED' | 'DELETED',
  start: StartSubscription,
  message?: Message,
  processInstanceKey = -1,
): void =>
  ctx.append('MESSAGE_START_EVENT_SUBSCRIPTION', intent, start.key, {
    processDefinitionKey: start.pd,
    bpmnProcessId: start.bpmnProcessId,
    startEventId: start.target,
    messageName: start.name,
    messageKey: message?.key ?? -1,
    correlationKey: message?.correlationKey ?? '',
    processInstanceKey,
    variables: parseDocument(message?.variables ?? {}),
    tenantId,
  })
