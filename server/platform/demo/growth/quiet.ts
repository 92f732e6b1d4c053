import { Op } from 'sequelize'
import type { Database } from '../../db/database.ts'
import { outboxModel } from '../../outbox/model.ts'
import { jobModel } from '../../records/model.ts'
import { taskModel } from '../../tasks/model.ts'

const userTask = 'io.camunda.zeebe:userTask'

/** What the tables say is still to be done by outbox and workers; undefined when nothing is. The engine may be ahead of them. */
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
