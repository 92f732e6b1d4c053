import * as c from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'

/** The form of a task that no wizard does, as the diagram had it when the task opened, and what was answered. */
export const taskFormModel = defineModel(
  'task_form',
  {
    taskId: c.primary(c.refersTo('task', c.reference())),
    caseId: c.nullable(c.reference()),
    /** form-js document */
    schema: c.json<unknown>(),
    /** by key of the field; null until the task is done */
    answers: c.nullable(c.json<Readonly<Record<string, unknown>>>()),
    answeredByUserId: c.nullable(c.reference()),
    answeredAt: c.nullable(c.instant()),
    createdAt: c.createdAt(),
  },
  [{ fields: ['caseId'] }],
)
export type TaskFormRow = Row<typeof taskFormModel>
