import { NoTransactionError } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { taskModel, type TaskRow } from './model.ts'
import { assign, claim, release } from './task-assignment.ts'
import { closeByRecords, moveByRecords, upsertFromJob } from './task-jobs.ts'
import { countTasks, listTasks } from './task-list.ts'
import { closeRows, insertTask, type TaskDeps } from './task-rows.ts'
import type { Closing, TaskCriteria, TaskStore } from './types.ts'

export type * from './types.ts'

export const createTaskStore = (deps: TaskDeps): TaskStore => ({
  upsertFromJob: (task, job) => upsertFromJob(deps, task, job),
  create: (task) => deps.database.transaction(() => insertTask(deps, task, undefined)),
  closeInTransaction: (criteria, closing) => closeInTransaction(deps, criteria, closing),
  claim: (id, userId) => claim(deps, id, userId),
  release: (id, userId) => release(deps, id, userId),
  assign: (id, userId) => assign(deps, id, userId),
  closeByRecords: (ended) => closeByRecords(deps, ended),
  moveByRecords: (moved) => moveByRecords(deps, moved),
  get: async (id) => {
    const found = await deps.database.model(taskModel).findByPk(id)
    return found ? plain(found) : undefined
  },
  list: (filter) => listTasks(deps.database, filter),
  counts: (viewer, today) => countTasks(deps.database, viewer, today),
})

const closeInTransaction = async (deps: TaskDeps, criteria: TaskCriteria, closing: Closing): Promise<TaskRow[]> => {
  if (!deps.database.current()) throw new NoTransactionError('tasks.closeInTransaction')
  const where = whereOf(criteria)
  if (Object.keys(where).length === 0) throw new RangeError('criteria of closeInTransaction are empty')
  const open = await deps.database.model(taskModel).findAll({ where: { ...where, open: true }, attributes: ['id'] })
  const closed = await closeRows(
    deps,
    open.map((task) => task.id),
    { status: closing.status ?? 'AFGEWERKT', closedBy: closing.by, closedReason: closing.reason ?? null },
  )
  for (const { jobKey, caseId: caseKey, id: taskId } of closed) {
    if (jobKey === null || closing.endedByProcess) continue
    const variables = closing.variables ?? {}
    await deps.outbox.enqueue({ kind: 'complete-job', jobKey, variables }, caseKey ?? taskId)
  }
  return closed
}

const columnOf = {
  id: 'id',
  caseId: 'caseId',
  subjectId: 'subjectId',
  codes: 'code',
  elementId: 'elementId',
  kinds: 'kind',
} as const satisfies Record<keyof TaskCriteria, keyof TaskRow>

const whereOf = (criteria: TaskCriteria): object =>
  Object.fromEntries(
    Object.entries(columnOf).flatMap(([name, column]) => {
      const wanted: unknown = Reflect.get(criteria, name)
      return wanted === undefined ? [] : [[column, wanted]]
    }),
  )
