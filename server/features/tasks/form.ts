import { type Answers, checkAnswers, variablesOf } from '#modelling/forms/check-answers'
import { readForm } from '#modelling/forms/form-schema'
import type { Answer } from '../../contract/endpoint.ts'
import type { completeTaskForm, getTaskForm } from '../../contract/task-forms.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { who } from '../../platform/case-file/act.ts'
import { loadUserNames } from '../../platform/case-file/organisations.ts'
import { plain } from '../../platform/db/model.ts'
import { NotAllowedNow, RuleBroken, TaskTaken } from '../../platform/http/errors.ts'
import { taskFormModel, type TaskFormRow } from '../../platform/tasks/form-model.ts'
import type { TaskRow } from '../../platform/tasks/model.ts'
import { refusalToDo } from '../../platform/tasks/may-take.ts'
import type { FeatureDeps } from '../deps.ts'
import { visibleTask } from './service.ts'

/** The form of a task for whoever sees the task. @throws NotFound */
export const formPage = async (
  deps: FeatureDeps,
  viewer: Viewer,
  taskId: string,
): Promise<Answer<typeof getTaskForm>> => {
  const task = await visibleTask(deps, viewer, taskId)
  const form = await formOf(deps, task)
  return { schema: form?.schema ?? null, answers: form?.answers ?? null }
}

/**
 * Ends a task with the answers on its form, in one transaction: words stay with the task, the process gets what is no word.
 *
 * @throws NotFound, NotAllowedNow, TaskTaken, RuleBroken with the fields
 */
export const completeForm = (
  deps: FeatureDeps,
  viewer: Viewer,
  taskId: string,
  given: Answers,
): Promise<Answer<typeof completeTaskForm>> =>
  deps.database.transaction(async () => {
    const task = await visibleTask(deps, viewer, taskId)
    const schema = readForm((await formOf(deps, task))?.schema)
    if (!schema) throw new NotAllowedNow('NOT_A_FORM_TASK')
    await refuse(deps, viewer, task)
    const checked = checkAnswers(schema, given, deps.clock.today())
    if (!checked.ok) throw brokenAnswers(checked.faults)
    const { answers } = checked
    const answered = { answers, answeredByUserId: viewer.userId, answeredAt: deps.database.now() }
    await deps.database.model(taskFormModel).update(answered, { where: { taskId } })
    const variables = variablesOf(schema, answers)
    const [closed] = await deps.tasks.closeInTransaction({ id: taskId }, { by: viewer.userId, variables })
    if (!closed) throw new NotAllowedNow('TASK_CLOSED')
    const { caseId, shield, code } = closed
    deps.audit.append({
      ...who(viewer),
      action: 'TASK_COMPLETE',
      objectKind: 'task',
      objectId: taskId,
      caseId,
      shield,
      detail: { code, fields: Object.keys(answers) },
    })
    return {}
  })

const formOf = async ({ database }: FeatureDeps, { id }: TaskRow): Promise<TaskFormRow | undefined> => {
  const found = await database.model(taskFormModel).findByPk(id)
  return found ? plain(found) : undefined
}

const refuse = async ({ database }: FeatureDeps, viewer: Viewer, task: TaskRow): Promise<void> => {
  const refusal = refusalToDo(viewer, task)
  if (refusal === null) return
  const { assigneeUserId } = task
  if (refusal !== 'TASK_TAKEN' || assigneeUserId === null) throw new NotAllowedNow(refusal)
  const assigneeName = (await loadUserNames(database, [assigneeUserId])).get(assigneeUserId) ?? ''
  throw new TaskTaken({ assigneeId: assigneeUserId, assigneeName })
}

type Faults = Extract<ReturnType<typeof checkAnswers>, { readonly ok: false }>['faults']

const brokenAnswers = (faults: Faults): RuleBroken =>
  new RuleBroken(
    faults[0]?.reason ?? 'ANSWER_INVALID',
    faults.map(({ key, reason, says }) => ({ name: `body.answers.${key}`, code: reason, reason: says })),
  )
