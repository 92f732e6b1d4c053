import { tenantId } from '../log/values.ts'
import type { Context } from '../processor/context.ts'
import type { Message, StartSubscription, Subscription } from '../state/columns.ts'
import { k, lastNumber, under } from '../store/key.ts'
import { accepts, triggerEvent } from './events.ts'
import { createInstance } from './instances.ts'
import { appendStartSubscription } from './start-subscriptions.ts'
import { appendSubscription } from './subscriptions.ts'

/** Offers a new message to waiting instances, then to message start events (M2). */
export const distribute = (ctx: Context, message: Message): void => {
  for (const key of ctx.ws.keysUnder('msnm', [message.name, message.correlationKey])) {
    const subscription = ctx.ws.get('msub', k(key))
    if (subscription && !isTaken(ctx, message, subscription.bpmnProcessId)) correlate(ctx, message, subscription)
  }
  for (const { value: start } of ctx.ws.list('mstart', under(message.name))) {
    if (!isTaken(ctx, message, start.bpmnProcessId) && !isLocked(ctx, start, message))
      startByMessage(ctx, message, start)
  }
}

/** Step: a subscription takes the oldest buffered message that its process has not had yet (M3, M4). */
export const correlateBuffered = (ctx: Context, subscriptionKey: number): void => {
  const subscription = ctx.ws.get('msub', k(subscriptionKey))
  if (!subscription) return
  const message = buffered(ctx, subscription.name, subscription.correlationKey, subscription.bpmnProcessId)
  if (message) correlate(ctx, message, subscription)
}

/** Step: an instance that held a correlation key has ended; the oldest buffered message starts the next one (M5). */
export const startFromBuffer = (ctx: Context, processId: string, correlationKey: string): void => {
  const pd = ctx.ws.get('latest', k(processId))
  if (pd === undefined || ctx.ws.get('mlock', k(processId, correlationKey)) !== undefined) return
  const candidates = ctx.ws.list('mstp', under(pd)).flatMap(({ key, value: name }) => {
    const message = buffered(ctx, name, correlationKey, processId)
    const start = ctx.ws.get('mstart', k(name, lastNumber(key)))
    return message && start ? [{ message, start }] : []
  })
  const oldest = candidates.sort((a, b) => a.message.key - b.message.key)[0]
  if (oldest) startByMessage(ctx, oldest.message, oldest.start)
}

const correlate = (ctx: Context, message: Message, subscription: Subscription): void => {
  const element = ctx.element(subscription.ei)
  if (!element || !accepts(ctx, element, subscription.target)) return
  appendSubscription(ctx, 'CORRELATED', subscription, message.key, message.variables)
  triggerEvent(ctx, subscription.ei, subscription.target, message.variables)
  if (!subscription.interrupting) ctx.push({ op: 'correlate', subscription: subscription.key })
}

const startByMessage = (ctx: Context, message: Message, start: StartSubscription): void => {
  const key = ctx.nextKey()
  appendStartSubscription(ctx, 'CORRELATED', start, message, key)
  createInstance(ctx, {
    pd: start.pd,
    key,
    start: { target: start.target, payload: message.variables },
    ...(message.correlationKey !== '' && { lock: message.correlationKey }),
  })
}

export const expireMessage = (ctx: Context, message: Message): void =>
  ctx.append(
    'MESSAGE',
    'EXPIRED',
    message.key,
    {
      name: message.name,
      correlationKey: message.correlationKey,
      timeToLive: -1,
      deadline: message.deadline,
      messageId: message.messageId,
      variables: {},
      tenantId,
    },
    { variables: {} },
  )

const isTaken = (ctx: Context, message: Message, processId: string): boolean =>
  ctx.ws.get('mcor', k(message.key, processId)) === true

const isLocked = (ctx: Context, start: StartSubscription, { correlationKey }: Message): boolean =>
  correlationKey !== '' && ctx.ws.get('mlock', k(start.bpmnProcessId, correlationKey)) !== undefined

const buffered = (ctx: Context, name: string, correlationKey: string, processId: string): Message | undefined => {
  for (const key of ctx.ws.keysUnder('mnam', [name, correlationKey])) {
    const message = ctx.ws.get('msg', k(key))
    if (message && message.deadline > ctx.now && !isTaken(ctx, message, processId)) return message
  }
  return undefined
}
