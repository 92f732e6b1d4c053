import { canDo } from '#domain/access/can-do'
import type { ReasonCode } from '#contract/reasons'
import type { Viewer } from '../auth/viewer.ts'
import type { TaskRow } from './model.ts'

/**
 * Why a task is not for this viewer, whatever its status: `canDo` judges, a role that is not among those of the task is no right to it.
 *
 * @returns null when he may take it
 * @source domain.md 2.2 "a user may take a task of one of his own roles"
 */
export const refusalToTake = (
  viewer: Pick<Viewer, 'userId' | 'orgId' | 'orgType' | 'roles'>,
  { ownerOrgId, candidateRoles }: Pick<TaskRow, 'ownerOrgId' | 'candidateRoles'>,
): ReasonCode | null => {
  const may = canDo(viewer, 'TAKE', 'TASK', { ownerOrgId, candidateRoles })
  if (may.ok) return null
  return may.reason === 'OTHER_ORGANISATION' ? may.reason : 'NO_RIGHT'
}

/** Why this viewer cannot do a task now. @returns null when he can: it is open, for him, and no colleague has it */
export const refusalToDo = (
  viewer: Parameters<typeof refusalToTake>[0],
  task: Pick<TaskRow, 'ownerOrgId' | 'candidateRoles' | 'open' | 'assigneeUserId'>,
): ReasonCode | null => {
  if (!task.open) return 'TASK_CLOSED'
  const refusal = refusalToTake(viewer, task)
  if (refusal !== null) return refusal
  return task.assigneeUserId === null || task.assigneeUserId === viewer.userId ? null : 'TASK_TAKEN'
}
