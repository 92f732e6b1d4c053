import { nextCron } from '../feel/cron.ts'
import { addDuration, parseCycle, parseDateTime, parseDuration, type Duration } from '../feel/temporal.ts'
import type { Intents } from '../log/intents.ts'
import { tenantId } from '../log/values.ts'
import type { TimerDefinition } from '../model/types.ts'
import type { Context } from '../processor/context.ts'
import type { Timer } from '../state/columns.ts'
import { k } from '../store/key.ts'
import { evaluateText } from './evaluate.ts'
import { Fault } from './fault.ts'

export interface Schedule {
  /** epoch milliseconds */
  readonly due: number
  /** how often it fires in all; -1 for ever */
  readonly repetitions: number
}

/**
 * When a timer fires first (T1).
 *
 * @throws Fault EXTRACT_VALUE_ERROR
 */
export const scheduleOf = (ctx: Context, timer: TimerDefinition, scopeKey: number): Schedule => {
  const text = timerText(ctx, timer, scopeKey)
  return parsed(() => {
    switch (timer.kind) {
      case 'duration':
        return { due: addDuration(ctx.now, parseDuration(text), zoneOf(ctx)), repetitions: 1 }
      case 'date':
        return { due: parseDateTime(text), repetitions: 1 }
      case 'cycle':
        return firstOfCycle(ctx, text)
    }
  })
}

const firstOfCycle = (ctx: Context, text: string): Schedule => {
  const cycle = parseCycle(text)
  if ('cron' in cycle) return cronSchedule(ctx, cycle.cron)
  const { repetitions, interval, startMs } = cycle
  const next = addDuration(ctx.now, interval, zoneOf(ctx))
  // it would fire for ever without time passing
  if (next <= ctx.now) throw new Error(`Invalid timer cycle expression ('${text}'): its interval is not positive`)
  return { due: startMs === undefined ? next : firstSince(ctx.now, startMs, interval, zoneOf(ctx)), repetitions }
}

/** First instant of the series that is not past: a cycle that began years ago does not fire for all those years. */
const firstSince = (now: number, startMs: number, interval: Duration, timeZone: string): number => {
  if (startMs >= now) return startMs
  const length = addDuration(startMs, interval, timeZone) - startMs
  // months and days differ in length, so the estimate stays below and the rest is counted
  let times = Math.max(0, Math.floor(((now - startMs) / length) * 0.9) - 1)
  if (interval.months === 0 && interval.days === 0) times = Math.ceil((now - startMs) / length)
  while (addDuration(startMs, interval, timeZone, times) < now) times++
  return addDuration(startMs, interval, timeZone, times)
}

/** Next firing of a cycle: an interval counts from the previous due date, so it does not drift; cron from now (T3). */
export const nextSchedule = (
  ctx: Context,
  timer: TimerDefinition,
  fired: Timer,
  scopeKey: number,
): Schedule | undefined => {
  if (timer.kind !== 'cycle' || fired.repetitions === 1) return undefined
  const text = timerText(ctx, timer, scopeKey)
  return parsed(() => {
    const cycle = parseCycle(text)
    if ('cron' in cycle) return cronSchedule(ctx, cycle.cron)
    const repetitions = fired.repetitions === -1 ? -1 : fired.repetitions - 1
    return { due: addDuration(fired.due, cycle.interval, zoneOf(ctx)), repetitions }
  })
}

const cronSchedule = (ctx: Context, pattern: string): Schedule => {
  const due = nextCron(pattern, ctx.now, zoneOf(ctx))
  if (due === undefined) throw new Error(`Invalid timer cycle expression ('${pattern}'): it never fires`)
  return { due, repetitions: -1 }
}

const zoneOf = (ctx: Context): string => ctx.clock.timeZone ?? 'UTC'

/** Types of value that each kind of timer takes; static text is always text. */
const types = { duration: ['DURATION', 'PERIOD', 'STRING'], date: ['DATE_TIME', 'STRING'], cycle: ['STRING'] } as const

const timerText = (ctx: Context, { expression, kind }: TimerDefinition, scopeKey: number): string =>
  evaluateText(ctx, expression, scopeKey, types[kind])

const parsed = (parse: () => Schedule): Schedule => {
  try {
    const schedule = parse()
    if (!Number.isFinite(schedule.due)) throw new Error('the due date of the timer is out of range')
    return schedule
  } catch (error) {
    throw new Fault('EXTRACT_VALUE_ERROR', error instanceof Error ? error.message : String(error))
  }
}

type Owner = Pick<Timer, 'ei' | 'pi' | 'pd'>

export const createTimer = (ctx: Context, owner: Owner, target: string, schedule: Schedule): void =>
  appendTimer(ctx, 'CREATED', { ...owner, target, key: ctx.nextKey(), ...schedule })

/** Cancels timers of an element instance, or of a definition (start events). */
export const cancelTimers = (ctx: Context, ownerKey: number, fits: (target: string) => boolean = () => true): void => {
  for (const key of ctx.ws.keysUnder('time', [ownerKey])) {
    const timer = ctx.ws.get('tim', k(key))
    if (timer && fits(timer.target)) appendTimer(ctx, 'CANCELED', timer)
  }
}

export const appendTimer = (ctx: Context, intent: Intents['TIMER'], timer: Timer): void =>
  ctx.append('TIMER', intent, timer.key, {
    elementInstanceKey: timer.ei,
    processInstanceKey: timer.pi,
    dueDate: timer.due,
    targetElementId: timer.target,
    repetitions: timer.repetitions,
    processDefinitionKey: timer.pd,
    tenantId,
  })
