import type { ReasonCode } from '#contract/reasons'
import { hasRole, type Viewer } from '../../platform/auth/viewer.ts'
import type { TaskRow } from '../../platform/tasks/model.ts'

/** Why this viewer may not complete a task of the inventory manager, or null. */
export const refusalOf = (task: TaskRow, viewer: Viewer): ReasonCode | null => {
  if (!task.open) return 'TASK_CLOSED'
  if (task.ownerOrgId !== viewer.orgId) return 'OTHER_ORGANISATION'
  if (!hasRole(viewer, task.candidateRoles)) return 'NO_RIGHT'
  return task.assigneeUserId === null || task.assigneeUserId === viewer.userId ? null : 'TASK_TAKEN'
}

/** Field of a form that must say why. */
export const reasonField = { name: 'body.reason', code: 'REASON_REQUIRED', reason: 'Refused by a rule of the case' }
