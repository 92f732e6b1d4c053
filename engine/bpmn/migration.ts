import { tenantId } from '../log/values.ts'
import type { FlowNode } from '../model/types.ts'
import type { Context, Element } from '../processor/context.ts'
import type { Timer } from '../state/columns.ts'
import { k, under } from '../store/key.ts'
import { migrateCompensations } from './compensation.ts'
import { migrateIncidents } from './incidents.ts'
import { appendJob } from './jobs.ts'
import { openSubscriptions } from './placing.ts'
import { appendSignalSubscription } from './signal-subscriptions.ts'
import { appendSubscription, eventsAround } from './subscriptions.ts'
import { appendTimer } from './timers.ts'
import { elementValue, versionOf } from './transition.ts'
import { localVariables } from './variables.ts'

/** Where the elements of a running instance go. */
export interface Migration {
  /** key of the target definition */
  readonly pd: number
  /** element id in the source to element id in the target; the process itself included */
  readonly ids: ReadonlyMap<string, string>
}

/** Takes one element instance, and all that hangs on it, to the target definition; keys stay what they are (Y2). */
export const migrateElement = (ctx: Context, element: Element, migration: Migration): void => {
  const { ei } = element
  const target = movedElement(ctx, element, migration)
  const interruptedBy = ei.interruptedBy === undefined ? undefined : migration.ids.get(ei.interruptedBy)
  ctx.append('PROCESS_INSTANCE', 'ELEMENT_MIGRATED', ei.key, elementValue(ctx, target), {
    moved: { from: ei.elementId },
    ...(interruptedBy !== undefined && { interruptedBy }),
  })
  migrateJob(ctx, target)
  migrateIncidents(ctx, target)
  for (const variable of localVariables(ctx, ei.key)) {
    ctx.append('VARIABLE', 'MIGRATED', variable.key, {
      name: variable.name,
      value: variable.value,
      scopeKey: ei.key,
      processInstanceKey: ei.pi,
      processDefinitionKey: migration.pd,
      bpmnProcessId: target.process.id,
      tenantId,
    })
  }
  migrateSubscriptions(ctx, element, target, migration)
  if (ei.scope === -1) migrateCompensations(ctx, ei.pi, migration)
}

const movedElement = (ctx: Context, { ei }: Element, { pd, ids }: Migration): Element => {
  const elementId = ids.get(ei.elementId) ?? ei.elementId
  return {
    ei: { ...ei, pd, elementId },
    node: ctx.definitions.node(pd, elementId),
    process: ctx.definitions.process(pd),
  }
}

const migrateJob = (ctx: Context, { ei, process }: Element): void => {
  const job = ei.jobKey === undefined ? undefined : ctx.ws.get('job', k(ei.jobKey))
  if (!job) return
  appendJob(ctx, 'MIGRATED', {
    ...job,
    elementId: ei.elementId,
    bpmnProcessId: process.id,
    processDefinitionKey: ei.pd,
    processDefinitionVersion: versionOf(ctx, ei.pd),
  })
}

/** Events that are mapped stay open as they are; others close, and those that only the target has are opened. */
const migrateSubscriptions = (ctx: Context, source: Element, target: Element, migration: Migration): void => {
  const kept = new Set<string>()
  const newTarget = (id: string): string | undefined => {
    const to = migration.ids.get(id)
    if (to !== undefined) kept.add(to)
    return to
  }
  migrateTimers(ctx, source, target, newTarget)
  migrateMessages(ctx, source, target, newTarget)
  migrateSignals(ctx, source, target, newTarget)
  if (source.ei.state !== 'ACTIVATED') return
  const missing = eventsAround(ctx, target).filter(({ id }: FlowNode) => !kept.has(id))
  openSubscriptions(ctx, target, missing)
}

type NewTarget = (id: string) => string | undefined

const migrateTimers = (ctx: Context, { ei }: Element, target: Element, newTarget: NewTarget): void => {
  for (const key of ctx.ws.keysUnder('time', [ei.key])) {
    const timer: Timer | undefined = ctx.ws.get('tim', k(key))
    if (!timer) continue
    const to = newTarget(timer.target)
    if (to === undefined) appendTimer(ctx, 'CANCELED', timer)
    else appendTimer(ctx, 'MIGRATED', { ...timer, pd: target.ei.pd, target: to })
  }
}

const migrateMessages = (ctx: Context, { ei }: Element, target: Element, newTarget: NewTarget): void => {
  for (const key of ctx.ws.keysUnder('msue', [ei.key])) {
    const subscription = ctx.ws.get('msub', k(key))
    if (!subscription) continue
    const to = newTarget(subscription.target)
    if (to === undefined) appendSubscription(ctx, 'DELETED', subscription)
    else appendSubscription(ctx, 'MIGRATED', { ...subscription, bpmnProcessId: target.process.id, target: to })
  }
}

const migrateSignals = (ctx: Context, { ei }: Element, target: Element, newTarget: NewTarget): void => {
  for (const key of ctx.ws.keysUnder('sige', [ei.key])) {
    const subscription = ctx.ws.get('sig', k(key))
    if (!subscription) continue
    const to = newTarget(subscription.target)
    const moved = { ...subscription, pd: target.ei.pd, bpmnProcessId: target.process.id }
    if (to === undefined) appendSignalSubscription(ctx, 'DELETED', subscription)
    else appendSignalSubscription(ctx, 'MIGRATED', { ...moved, target: to })
  }
}

/** Gateways of a scope where tokens wait, with the flows that they have come by. */
export const waitingTokens = (ctx: Context, scopeKey: number): readonly { gateway: string; flow: string }[] =>
  ctx.ws.list('flow', under(scopeKey)).map(({ key }) => {
    const [, gateway = '', flow = ''] = key.split('\t')
    return { gateway, flow }
  })
