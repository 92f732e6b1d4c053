import { triggerEvent } from '../../bpmn/events.ts'
import { Fault } from '../../bpmn/fault.ts'
import { raiseIncident } from '../../bpmn/incidents.ts'
import { createInstance } from '../../bpmn/instances.ts'
import { appendJob } from '../../bpmn/jobs.ts'
import { expireMessage } from '../../bpmn/messages.ts'
import { appendTimer, createTimer, nextSchedule } from '../../bpmn/timers.ts'
import type { Timer } from '../../state/columns.ts'
import { k } from '../../store/key.ts'
import type { Context } from '../context.ts'

export type DueColumn = 'tdue' | 'jdue' | 'jbak' | 'mttl'

/** Internal command: what is to be done with an entry of a due index whose time has come. */
export const runDue = (ctx: Context, column: DueColumn, key: number): void => {
  switch (column) {
    case 'tdue':
      return fireTimer(ctx, key)
    case 'jdue':
      return timeOutJob(ctx, key)
    case 'jbak':
      return recurJob(ctx, key)
    case 'mttl': {
      const message = ctx.ws.get('msg', k(key))
      if (message) expireMessage(ctx, message)
    }
  }
}

const fireTimer = (ctx: Context, key: number): void => {
  const timer = ctx.ws.get('tim', k(key))
  if (!timer || timer.due > ctx.now) return
  appendTimer(ctx, 'TRIGGERED', timer)
  if (timer.ei === -1) {
    createInstance(ctx, { pd: timer.pd, key: ctx.nextKey(), start: { target: timer.target, payload: {} } })
    reschedule(ctx, timer)
  } else if (triggerEvent(ctx, timer.ei, timer.target, {}) && repeats(ctx, timer)) {
    reschedule(ctx, timer)
  }
}

/** A timer that interrupts has fired its only time (T4). */
const repeats = (ctx: Context, { pd, target }: Timer): boolean => {
  const { kind, interrupting } = ctx.definitions.node(pd, target)
  return (kind === 'boundaryEvent' || kind === 'startEvent') && !interrupting
}

const reschedule = (ctx: Context, timer: Timer): void => {
  const { event } = ctx.definitions.node(timer.pd, timer.target)
  if (event.type !== 'TIMER') return
  try {
    const next = nextSchedule(ctx, event.timer, timer, timer.ei)
    if (next) createTimer(ctx, timer, timer.target, next)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const element = ctx.element(timer.ei)
    if (element) raiseIncident(ctx, element, error.type, error.message)
  }
}

const timeOutJob = (ctx: Context, key: number): void => {
  const job = ctx.ws.get('job', k(key))
  if (job?.state !== 'ACTIVATED' || job.deadline > ctx.now) return
  appendJob(ctx, 'TIMED_OUT', job)
  ctx.effects.activatable.push(job)
}

const recurJob = (ctx: Context, key: number): void => {
  const job = ctx.ws.get('job', k(key))
  if (job?.state !== 'FAILED' || job.recurringTime > ctx.now) return
  appendJob(ctx, 'RECURRED_AFTER_BACKOFF', { ...job, recurringTime: -1 })
  ctx.effects.activatable.push(job)
}
