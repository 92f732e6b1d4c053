import type { Answer } from '../../contract/endpoint.ts'
import type { getInstance } from '../../contract/process-desk.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Definition } from '../../platform/process-instances/definitions.ts'
import { sinceOf } from '../../platform/process-operations/change-timer.ts'
import type { Step } from '../../platform/process-operations/steps.ts'
import { placesOf } from '../../platform/process-operations/structure.ts'
import { handleOf, runningTimers } from '../../platform/process-operations/timers.ts'
import { messageSubscriptionModel } from '../../platform/records/model.ts'
import { shownValue } from '../../platform/records/shown-value.ts'

type Page = Answer<typeof getInstance>

/** Timers that run, with whether their date can be changed. */
export const readTimers = async (
  database: Database,
  processInstanceKey: string,
  steps: readonly Step[],
  definition: Definition,
): Promise<Page['timers']> => {
  const places = await placesOf(definition)
  const timers = await runningTimers(database, processInstanceKey)
  return Promise.all(
    timers.map(async (timer) => {
      const { fault, host, restarts } = handleOf(timer, places, steps)
      return {
        timer: timer.number,
        elementId: timer.elementId,
        name: definition.nameOf(timer.elementId),
        dueAt: timer.dueAt,
        waitsSince: host ? await sinceOf(database, host) : timer.dueAt,
        fault: fault ?? null,
        restarts: host && restarts ? definition.nameOf(host.elementId) : null,
      }
    }),
  )
}

/** Messages that the instance waits for, and by what they find it. */
export const readMessages = async (
  database: Database,
  processInstanceKey: string,
  { nameOf }: Definition,
): Promise<Page['messages']> => {
  const waiting = await database
    .model(messageSubscriptionModel)
    .findAll({ where: { processInstanceKey, state: 'OPEN' }, order: ['elementId', 'messageName'] })
  return waiting.map(({ elementId, messageName, correlationKey }) => ({
    elementId,
    name: nameOf(elementId),
    messageName,
    key: shownValue(JSON.stringify(correlationKey)) === null ? null : correlationKey,
  }))
}
