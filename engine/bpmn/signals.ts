import type { Context } from '../processor/context.ts'
import type { WorkItem } from '../processor/work.ts'
import { k } from '../store/key.ts'
import { triggerEvent } from './events.ts'
import { createInstance } from './instances.ts'

/** Subscriptions that one step serves; a signal may wake very many. */
const chunk = 100

/** Step: the next subscriptions that were there when the signal was broadcast. */
export const deliverSignal = (ctx: Context, item: WorkItem & { op: 'signal' }): void => {
  const { signal, name, variables, after } = item
  const keys = ctx.ws.keysUnder('sign', [name], chunk, after)
  for (const key of keys) {
    const subscription = key < signal ? ctx.ws.get('sig', k(key)) : undefined
    if (!subscription) continue
    const { ei, pd, target } = subscription
    if (ei === -1) createInstance(ctx, { pd, key: ctx.nextKey(), start: { target, payload: variables } })
    else triggerEvent(ctx, ei, target, variables)
  }
  const last = keys.at(-1)
  if (keys.length === chunk && last !== undefined && last < signal) ctx.push({ ...item, after: last })
}
