import { literal, type WhereOptions } from 'sequelize'
import { plain } from '../db/model.ts'
import { type TaskRow, taskModel } from './model.ts'
import { announce, type TaskDeps } from './task-rows.ts'
import type { ClaimResult } from './types.ts'

type Assignment = Pick<TaskRow, 'assigneeUserId' | 'status'>

/** Claims with one conditional UPDATE: the database decides who is first. */
export const claim = (deps: TaskDeps, id: string, userId: string): Promise<ClaimResult> =>
  change(deps, id, { assigneeUserId: null }, { assigneeUserId: userId, status: 'TOEGEWEZEN' }, userId)

export const release = (deps: TaskDeps, id: string, userId: string): Promise<ClaimResult> =>
  change(deps, id, { assigneeUserId: userId }, { assigneeUserId: null, status: 'OPEN' }, null)

export const assign = (deps: TaskDeps, id: string, userId: string): Promise<ClaimResult> =>
  change(deps, id, {}, { assigneeUserId: userId, status: 'TOEGEWEZEN' }, userId)

/** @param wanted assignee with whom the task is as asked for, even when this call changed nothing */
const change = (
  deps: TaskDeps,
  id: string,
  condition: WhereOptions<TaskRow>,
  to: Assignment,
  wanted: string | null,
): Promise<ClaimResult> =>
  deps.database.transaction(async () => {
    const tasks = deps.database.model(taskModel)
    const [changed] = await tasks.update(
      { ...to, version: literal('version + 1') },
      { where: { ...(condition as object), id, open: true } },
    )
    const found = await tasks.findByPk(id)
    if (!found) return { outcome: 'unknown' }
    const task = plain(found)
    if (changed > 0) await announce(deps, [task])
    if (!task.open) return { outcome: 'closed', status: task.status }
    const asWanted = changed > 0 || task.assigneeUserId === wanted
    if (asWanted || task.assigneeUserId === null) return { outcome: 'done', task }
    return { outcome: 'taken', byUserId: task.assigneeUserId }
  })
