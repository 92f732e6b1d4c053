import { v7 as uuidv7 } from 'uuid'
import type { Viewer } from '../auth/viewer.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { NotFound, RuleBroken } from '../http/errors.ts'
import { markName } from '../outbox/marked.ts'
import { loadDefinitions } from '../process-instances/definitions.ts'
import { variableModel } from '../records/model.ts'
import type { Which } from './instances.ts'
import { mendable } from './mendable.ts'
import { processOperationModel } from './model.ts'
import { type Asked, operate, type OperationDeps, type Written } from './operate.ts'
import { loadSteps, type Step } from './steps.ts'
import { placesOf } from './structure.ts'
import { durationMs, timerTarget, type TimerTarget } from './timer-date.ts'
import { handleOf, runningTimers, type TimerHandle } from './timers.ts'

export interface WhichTimer extends Which {
  readonly timer: number
}

interface ChangeTimer extends Asked {
  readonly legalBasis: string
  readonly to: TimerTarget
}

/**
 * Gives a timer another date: the element that waits ends and begins anew, with that date. Terms in the file of the case stay as they are.
 *
 * @throws NotFound, Forbidden, NotAllowedNow; RuleBroken when that timer cannot be moved, or the date has passed or is not known
 */
export const changeTimer = (
  deps: OperationDeps & { readonly clock: Clock },
  viewer: Viewer,
  which: WhichTimer,
  { reason, legalBasis, to, batchId }: ChangeTimer,
): Promise<Written & { readonly dueAt: string }> =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const instance = await mendable(database, viewer, which)
    const timer = (await runningTimers(database, instance.key)).find(({ number }) => number === which.timer)
    const definition = (await loadDefinitions(database, [instance.definitionKey])).get(instance.definitionKey)
    if (!timer || !definition) throw new NotFound()
    const steps = await loadSteps(database, instance.key)
    const { fault, host, variable } = handleOf(timer, await placesOf(definition), steps)
    if (fault || !host || !variable) throw new RuleBroken('TIMER_FIXED')
    const nowMs = clock.now()
    const waitsSince = await sinceOf(database, host)
    const drawnMs = await drawnDate(database, steps, host, variable, Date.parse(waitsSince))
    const dueMs = timerTarget(to, { nowMs, sinceMs: Date.parse(waitsSince), drawnMs })
    if (dueMs === undefined) throw new RuleBroken('TIMER_NOT_DATED')
    if (dueMs <= nowMs) throw new RuleBroken('DATE_IN_PAST')
    const dueAt = new Date(dueMs).toISOString()
    const value = variable.kind === 'DATE' ? dueAt : `PT${Math.ceil((dueMs - nowMs) / 1000)}S`
    const mark = uuidv7()
    const written = await operate(deps, viewer, {
      id: mark,
      reason,
      batchId,
      kind: 'CHANGE_TIMER',
      action: 'INSTANCE_CHANGE_TIMER',
      instance,
      detail: { elementId: timer.elementId, from: timer.dueAt, dueAt, mode: to.mode, legalBasis, waitsSince },
      expects: { gone: [host.key], marks: { value: mark, count: 1 } },
      commands: [
        {
          kind: 'modify-instance',
          processInstanceKey: instance.key,
          terminate: [host.key],
          activate: [
            {
              elementId: host.elementId,
              ancestorKey: host.parentId === null ? null : host.flowScopeKey,
              variables: { [variable.name]: value, [markName]: mark },
            },
          ],
        },
      ],
    })
    return { ...written, dueAt }
  })

/** Since when an element waits: a timer that was changed by hand waits since before. */
export const sinceOf = async (database: Database, host: Pick<Step, 'key' | 'startedAt'>): Promise<string> => {
  const mark = await markOf(database, host.key)
  if (mark === undefined) return host.startedAt
  const operation = await database.model(processOperationModel).findByPk(mark)
  const since = operation?.detail['waitsSince']
  return typeof since === 'string' ? since : host.startedAt
}

const markOf = async (database: Database, scopeKey: string): Promise<string | undefined> => {
  const found = await database.model(variableModel).findOne({ where: { scopeKey, name: markName } })
  return found?.value ? String(JSON.parse(found.value)) : undefined
}

/** What the variable of the expression says in the scopes around; the element's own when nobody put it there by hand. */
const drawnDate = async (
  database: Database,
  steps: readonly Step[],
  host: Step,
  { name, kind }: NonNullable<TimerHandle['variable']>,
  sinceMs: number,
): Promise<number | undefined> => {
  const isChanged = (await markOf(database, host.key)) !== undefined
  const around = scopesAround(steps, host)
  const scopes = isChanged ? around : [host.key, ...around]
  const rows = await database.model(variableModel).findAll({ where: { name, scopeKey: [...scopes] } })
  const nearest = scopes.map((key) => rows.find(({ scopeKey }) => scopeKey === key)).find(Boolean)
  const value: unknown = JSON.parse(nearest?.value ?? 'null')
  if (typeof value !== 'string') return undefined
  if (kind === 'DATE') return Number.isNaN(Date.parse(value)) ? undefined : Date.parse(value)
  const length = durationMs(value)
  return length === undefined ? undefined : sinceMs + length
}

const scopesAround = (steps: readonly Step[], { parentId, flowScopeKey }: Step): readonly string[] => {
  const parent = parentId === null ? undefined : steps[parentId - 1]
  return parent ? [parent.key, ...scopesAround(steps, parent)] : [flowScopeKey]
}
