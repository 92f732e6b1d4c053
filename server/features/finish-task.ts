import type { ReasonCode } from '#contract/reasons'
import type { Viewer } from '../platform/auth/viewer.ts'
import { loadUserNames } from '../platform/case-file/organisations.ts'
import { plain } from '../platform/db/model.ts'
import { NotAllowedNow } from '../platform/http/errors.ts'
import type { Variables } from '../platform/outbox/command.ts'
import { taskModel, type TaskRow } from '../platform/tasks/model.ts'
import type { FeatureDeps } from './deps.ts'

/**
 * Closes the open task that a step of the process waits for. Without that task the process could not hear of the step, so the step is
 * refused: the task is done already, or the engine has not opened it yet.
 *
 * @param variables parsed by the contract of the process
 * @throws NotAllowedNow TASK_CLOSED, TASK_NOT_OPEN while the engine did not open it yet, or TASK_TAKEN when a colleague has it
 */
export const finishTask = async (
  { database, tasks }: Pick<FeatureDeps, 'database' | 'tasks'>,
  viewer: Viewer,
  which: {
    readonly id?: string
    readonly caseId: string
    readonly subjectId: string
    readonly elementId: string
  },
  variables: Variables,
): Promise<TaskRow> => {
  const found = await database.model(taskModel).findOne({ where: { ...which, open: true }, lock: true })
  if (!found) throw new NotAllowedNow(await whyNot(database, which))
  const { id, assigneeUserId } = plain(found)
  if (assigneeUserId !== null && assigneeUserId !== viewer.userId) {
    const assigneeName = (await loadUserNames(database, [assigneeUserId])).get(assigneeUserId) ?? ''
    throw new NotAllowedNow('TASK_TAKEN', { assigneeId: assigneeUserId, assigneeName })
  }
  const [closed] = await tasks.closeInTransaction({ id }, { by: viewer.userId, variables })
  if (!closed) throw new NotAllowedNow('TASK_CLOSED')
  return closed
}

const whyNot = async (database: FeatureDeps['database'], which: object): Promise<ReasonCode> =>
  (await database.model(taskModel).findOne({ where: { ...which, open: false }, attributes: ['id'] }))
    ? 'TASK_CLOSED'
    : 'TASK_NOT_OPEN'

/**
 * Refuses a step whose task the engine has not opened yet: closing it now would close nothing, and the task would open afterwards and
 * stay.
 *
 * @param unitIds a task on any of these units is enough
 * @throws NotAllowedNow TASK_NOT_OPEN
 */
export const awaitTask = async (
  { database }: Pick<FeatureDeps, 'database'>,
  which: { readonly caseId: string; readonly elementId: string },
  unitIds: readonly string[],
): Promise<void> => {
  const rows = await database.model(taskModel).findAll({ where: { ...which } })
  const isThere = rows.map(plain).some((task) => task.unitIds.some((id) => unitIds.includes(id)))
  if (!isThere) throw new NotAllowedNow('TASK_NOT_OPEN')
}
