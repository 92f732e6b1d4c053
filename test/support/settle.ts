import { setTimeout as sleep } from 'node:timers/promises'
import { Op } from 'sequelize'
import type { Engine } from '#engine'
import type { Database } from '#server/platform/db/database'
import { outboxModel } from '#server/platform/outbox/model'
import { jobModel } from '#server/platform/records/model'
import { taskModel } from '#server/platform/tasks/model'

const userTask = 'io.camunda.zeebe:userTask'
const exporter = 'elasticsearch'

/**
 * Waits until nothing moves: the outbox is sent, the engine is idle and has told all, every job has been done or has failed, every user task is on
 * the worklist.
 *
 * @throws Error that says what still moves
 */
export const settle = async (database: Database, engine: Engine, timeoutMs: number): Promise<void> => {
  const until = Date.now() + timeoutMs
  for (let calm = 0; calm < 2;) {
    const moving = await whatMoves(database, engine)
    calm = moving === undefined ? calm + 1 : 0
    if (moving !== undefined && Date.now() > until) throw new Error(`still moving: ${moving}`)
    if (calm < 2) await sleep(moving === undefined ? 2 : 15)
  }
}

const whatMoves = async (database: Database, { core }: Engine): Promise<string | undefined> => {
  await core.idle()
  if (core.records.read(core.records.cursor(exporter) + 1, 1).length > 0) return 'records'
  return whatIsOpen(database)
}

/** What the tables say is still to be done by outbox and workers; the engine may be ahead of them. */
export const whatIsOpen = async (database: Database): Promise<string | undefined> => {
  const pending = await database.model(outboxModel).findAll({ where: { status: 'PENDING' } })
  if (pending.length > 0)
    return `outbox: ${pending.map(({ kind, lastError }) => `${kind} ${lastError ?? ''}`).join(', ')}`
  const jobs = await database
    .model(jobModel)
    .findAll({ where: { ended: false, state: 'CREATED', retries: { [Op.gt]: 0 } } })
  const working = jobs.filter(({ type }) => type !== userTask)
  if (working.length > 0) return `jobs: ${working.map(({ type }) => type).join(', ')}`
  const offered = jobs.flatMap(({ type, key }) => (type === userTask ? [key] : []))
  const known = await database.model(taskModel).count({ where: { jobKey: offered } })
  return known < offered.length ? 'user tasks' : undefined
}
