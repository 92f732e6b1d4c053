import { Op } from 'sequelize'
import { seriesFor } from '#domain/shared/reference'
import type { Audit } from '../audit/audit.ts'
import type { Changes } from '../changes.ts'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { nextReference } from '../references.ts'
import { shieldOfCase } from '../shield.ts'
import { taskModel, taskRoleModel, type TaskRow } from './model.ts'
import type { NewTask, TaskJob } from './types.ts'

/** What the parts of the task store share. */
export interface TaskDeps {
  readonly database: Database
  readonly outbox: Outbox
  readonly changes: Changes
  readonly audit: Pick<Audit, 'append'>
}

/** Sorts after every real term. */
const noTerm = '9999-12-31'

/** Writes a task with its candidate roles; inside a transaction. */
export const insertTask = async (deps: TaskDeps, task: NewTask, job: TaskJob | undefined): Promise<TaskRow> => {
  const { database } = deps
  const now = database.now()
  const sortDue = task.dueOn ?? noTerm
  const shield = task.shield ?? (await shieldOfCase(database, task.caseId))
  const row = await database.model(taskModel).create({
    ...withoutUndefined(task),
    ...job,
    shield,
    // Europe/Brussels and UTC differ by an hour or two on New Year's Eve: a reference may carry the year before
    reference: await nextReference(database, seriesFor('TK', shield), Number(now.slice(0, 4))),
    unitIds: task.unitIds ?? [],
    status: typeof task.assigneeUserId === 'string' ? 'TOEGEWEZEN' : 'OPEN',
    createdBy: task.createdBy ?? 'SYSTEM',
    seenAt: now,
    sortDue,
  })
  const shared = { taskId: row.id, orgId: task.ownerOrgId, open: true, shield, sortDue } as const
  await database.model(taskRoleModel).bulkCreate(task.candidateRoles.map((role) => ({ ...shared, role })))
  const made = plain(await row.reload())
  await announce(deps, [made])
  return made
}

/** Marks open tasks as closed and takes them off the lists; returns those that were still open. Inside a transaction. */
export const closeRows = async (
  deps: TaskDeps,
  ids: readonly string[],
  closing: Pick<TaskRow, 'status' | 'closedBy' | 'closedReason'>,
): Promise<TaskRow[]> => {
  if (ids.length === 0) return []
  const { database } = deps
  const tasks = database.model(taskModel)
  const open = await tasks.findAll({ where: { id: [...ids], open: true }, order: ['id'], lock: true })
  const closedIds = open.map(({ id }) => id)
  if (closedIds.length === 0) return []
  for (const task of open) await task.update({ ...closing, open: false, closedAt: database.now() })
  await database.model(taskRoleModel).update({ open: false }, { where: { taskId: { [Op.in]: closedIds } } })
  const closed = open.map((task) => plain(task))
  await announce(deps, closed)
  return closed
}

/** Tells browsers; inside a transaction. */
export const announce = async ({ changes }: TaskDeps, tasks: readonly TaskRow[]): Promise<void> => {
  for (const { id, ownerOrgId, caseId, shield } of tasks) {
    await changes.publish({ topic: 'worklist', subjectId: null, orgId: ownerOrgId, shield })
    await changes.publish({ topic: 'task', subjectId: id, orgId: ownerOrgId, shield })
    if (caseId !== null) await changes.publish({ topic: 'case', subjectId: caseId, orgId: null, shield })
  }
}

/** Tells the audit what the process did with a task; what people do is told by whoever lets them. Inside a transaction. */
export const noteProcess = ({ audit }: TaskDeps, action: string, tasks: readonly TaskRow[]): void => {
  for (const { id, caseId, code, closedReason, shield } of tasks) {
    const event = { userId: null, orgId: null, role: null, action, objectKind: 'task', objectId: id, caseId, shield }
    audit.append({ ...event, detail: { code, ...(closedReason !== null && { closedReason }) } })
  }
}

const withoutUndefined = (task: NewTask): NewTask =>
  Object.fromEntries(Object.entries(task).filter(([, value]) => value !== undefined)) as unknown as NewTask
