import { addDuration, parseCycle, parseDateTime, parseDuration } from '../feel/temporal.ts'
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
        return { due: addDuration(ctx.now, parseDuration(text)), repetitions: 1 }
      case 'date':
        return { due: parseDateTime(text), repetitions: 1 }
      case 'cycle': {
        const { repetitions, interval, startMs } = parseCycle(text)
        // it would fire for ever without time passing
        if (addDuration(ctx.now, interval) <= ctx.now)
          throw new Error(`Invalid timer cycle expression ('${text}'): its interval is not positive`)
        return { due: startMs ?? addDuration(ctx.now, interval), repetitions }
      }
    }
  })
}

/** Next firing of a cycle: planned from the previous due date, so it does not drift (T3). */
export const nextSchedule = (
  ctx: Context,
  timer: TimerDefinition,
  fired: Timer,
  scopeKey: number,
): Schedule | undefined => {
  if (timer.kind !== 'cycle' || fired.repetitions === 1) return undefined
  const text = timerText(ctx, timer, scopeKey)
  return parsed(() => ({
    due: addDuration(fired.due, parseCycle(text).interval),
    repetitions: fired.repetitions === -1 ? -1 : fired.repetitions - 1,
  }))
}

const timerText = (ctx: Context, { expression, kind }: TimerDefinition, scopeKey: number): string => {
  const types = { duration: durations, date: dates, cycle: cycles }[kind]
  return evaluateText(ctx, expression, scopeKey, types)
}

const durations = ['DURATION', 'PERIOD', 'STRING'] as const
const dates = ['DATE_TIME', 'STRING'] as const
const cycles = ['STRING'] as const

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
