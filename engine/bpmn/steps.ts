import type { Context } from '../processor/context.ts'
import type { WorkItem } from '../processor/work.ts'
import { spawn } from './behaviours/multi-instance.ts'
import { recheckJoins } from './joins.ts'
import { activateNode, completeElement, retryActivation, terminateChildren, terminateElement } from './lifecycle.ts'
import { correlateBuffered, startFromBuffer } from './messages.ts'
import { deliverSignal } from './signals.ts'

type Steps = { readonly [O in WorkItem['op']]: (ctx: Context, item: Extract<WorkItem, { op: O }>) => void }

const steps: Steps = {
  activate: activateNode,
  retryActivate: (ctx, { ei }) => retryActivation(ctx, ei),
  complete: (ctx, { ei }) => completeElement(ctx, ei),
  terminate: (ctx, { ei }) => terminateElement(ctx, ei),
  terminateChildren: (ctx, { scope, after }) => terminateChildren(ctx, scope, after),
  spawn: (ctx, { body }) => spawn(ctx, body),
  recheckJoins: (ctx, { scope }) => recheckJoins(ctx, scope),
  signal: deliverSignal,
  correlate: (ctx, { subscription }) => correlateBuffered(ctx, subscription),
  startFromBuffer: (ctx, { processId, correlationKey }) => startFromBuffer(ctx, processId, correlationKey),
}

/** Runs one step. What it leads to is pushed onto the context's queue. */
export const runStep = (ctx: Context, item: WorkItem): void => {
  // the table holds each kind of step with its own type; the compiler cannot follow the pair
  const run = steps[item.op] as (ctx: Context, item: WorkItem) => void
  run(ctx, item)
}
