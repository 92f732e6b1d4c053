import type { z } from 'zod'
import { addDays, type LocalDate } from '#domain/shared/local-date'
import type { Answer } from '../../contract/endpoint.ts'
import type { claimTask, getTask, listTasks } from '../../contract/tasks.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { who } from '../../platform/case-file/act.ts'
import { findVisible } from '../../platform/case-file/load.ts'
import { loadUserNames } from '../../platform/case-file/organisations.ts'
import { findCaseIds } from '../../platform/case-file/search.ts'
import { taskSummaries, type TaskSummary } from '../../platform/case-file/task-present.ts'
import { seenTasks, visibleTasks } from '../../platform/case-file/visibility.ts'
import { AppError, NotAllowedNow, NotFound, TaskTaken } from '../../platform/http/errors.ts'
import { taskModel, type TaskRow } from '../../platform/tasks/model.ts'
import { refusalToDo, refusalToTake } from '../../platform/tasks/may-take.ts'
import type { ClaimResult, TaskFilter } from '../../platform/tasks/task-store.ts'
import type { FeatureDeps } from '../deps.ts'
import { helpOf } from './help.ts'

type Query = z.output<NonNullable<(typeof listTasks)['query']>>

/** One page of the worklist with the counts of its tabs. */
export const findTasks = async (
  { database, tasks, clock }: FeatureDeps,
  viewer: Viewer,
  query: Query,
): Promise<Answer<typeof listTasks>> => {
  const { cursor, limit, code, caseId, search, due, sort } = query
  const today = clock.today()
  const visible = seenTasks(viewer)
  const page = await tasks.list({
    scope: scopeOf(query.scope, viewer),
    visible,
    limit,
    sort,
    ...(cursor !== undefined && { cursor }),
    ...(code !== undefined && { code }),
    ...(caseId !== undefined && { caseId }),
    ...(search && { search, searchCaseIds: await findCaseIds(database, viewer, search) }),
    ...(due && dueRange(due, today)),
  })
  const counts = await tasks.counts({ ...viewer, visible }, today)
  return { items: await taskSummaries(database, viewer, page.items), next: page.next, counts }
}

/**
 * One task with its help text, and whether this viewer may do it. Both organisations of a case see its tasks.
 *
 * @throws NotFound
 * @source domain.md 2.3 rule 3
 */
export const taskPage = async (deps: FeatureDeps, viewer: Viewer, taskId: string): Promise<Answer<typeof getTask>> => {
  const task = await visibleTask(deps, viewer, taskId)
  const refusal = refusalToDo(viewer, task)
  return {
    ...(await summaryOf(deps, viewer, task)),
    help: await helpOf(deps.database, task),
    mayComplete: refusal === null,
    manual: isManual(task),
    closedReason: refusal,
  }
}

/** @throws NotFound, NotAllowedNow, TaskTaken with who has it, AppError TASK_CLOSED */
export const claim = (deps: FeatureDeps, viewer: Viewer, taskId: string): Promise<Answer<typeof claimTask>> =>
  change(deps, viewer, taskId, 'TASK_CLAIM', () => deps.tasks.claim(taskId, viewer.userId))

/** @throws NotFound, NotAllowedNow when a colleague has it */
export const release = (deps: FeatureDeps, viewer: Viewer, taskId: string): Promise<Answer<typeof claimTask>> =>
  change(deps, viewer, taskId, 'TASK_RELEASE', () => deps.tasks.release(taskId, viewer.userId))

/** Ends a task that no process waits for. @throws NotFound, NotAllowedNow */
export const complete = (
  deps: FeatureDeps,
  viewer: Viewer,
  taskId: string,
  outcome: string,
): Promise<Record<string, never>> =>
  deps.database.transaction(async () => {
    const task = await visibleTask(deps, viewer, taskId)
    const refusal = isManual(task) ? refusalToDo(viewer, task) : 'NOT_A_MANUAL_TASK'
    if (refusal !== null) throw new NotAllowedNow(refusal)
    const closing = { by: viewer.userId, ...(outcome !== '' && { reason: outcome }) }
    const [closed] = await deps.tasks.closeInTransaction({ id: taskId }, closing)
    if (!closed) throw new NotAllowedNow('TASK_CLOSED')
    const { caseId, shield } = closed
    deps.audit.append({
      ...who(viewer),
      action: 'TASK_COMPLETE',
      objectKind: 'task',
      objectId: taskId,
      caseId,
      shield,
    })
    return {}
  })

// a notice that was read ends too
const isManual = ({ kind, jobKey }: TaskRow): boolean => kind !== 'AUTOMATISCH' && jobKey === null

const change = (
  deps: FeatureDeps,
  viewer: Viewer,
  taskId: string,
  action: 'TASK_CLAIM' | 'TASK_RELEASE',
  apply: () => Promise<ClaimResult>,
): Promise<TaskSummary> =>
  deps.database.transaction(async () => {
    const before = await visibleTask(deps, viewer, taskId)
    const refusal = refusalToTake(viewer, before)
    if (refusal !== null) throw new NotAllowedNow(refusal)
    const result = await apply()
    if (result.outcome === 'unknown') throw new NotFound()
    if (result.outcome === 'closed') throw closedTask(action, result.status)
    if (result.outcome === 'taken') throw await takenTask(deps, action, result.byUserId)
    const { caseId, shield } = result.task
    deps.audit.append({ ...who(viewer), action, objectKind: 'task', objectId: taskId, caseId, shield })
    return summaryOf(deps, viewer, result.task)
  })

const closedTask = (action: string, status: string): AppError =>
  action === 'TASK_CLAIM' ? new AppError('TASK_CLOSED', { facts: { status } }) : new NotAllowedNow('TASK_CLOSED')

const takenTask = async ({ database }: FeatureDeps, action: string, byUserId: string): Promise<AppError> => {
  const assigneeName = (await loadUserNames(database, [byUserId])).get(byUserId) ?? ''
  const facts = { assigneeId: byUserId, assigneeName }
  return action === 'TASK_CLAIM' ? new TaskTaken(facts) : new NotAllowedNow('TASK_TAKEN', facts)
}

/** @throws NotFound */
export const visibleTask = ({ database }: FeatureDeps, viewer: Viewer, taskId: string): Promise<TaskRow> =>
  findVisible(database, taskModel, taskId, visibleTasks(viewer))

const summaryOf = async ({ database }: FeatureDeps, viewer: Viewer, task: TaskRow): Promise<TaskSummary> => {
  const [summary] = await taskSummaries(database, viewer, [task])
  if (!summary) throw new NotFound()
  return summary
}

const scopeOf = (scope: Query['scope'], { userId, orgId, roles }: Viewer): TaskFilter['scope'] => {
  if (scope === 'mine' || scope === 'done') return { kind: scope, userId, orgId }
  return scope === 'organisation' ? { kind: 'organisation', orgId } : { kind: 'roles', orgId, roles }
}

const dueRange = (due: NonNullable<Query['due']>, today: LocalDate): Pick<TaskFilter, 'dueFrom' | 'dueUntil'> => {
  switch (due) {
    case 'overdue':
      return { dueUntil: addDays(today, -1) }
    case 'week':
      return { dueFrom: today, dueUntil: addDays(today, 7) }
    case 'later':
      return { dueFrom: addDays(today, 8) }
  }
}
