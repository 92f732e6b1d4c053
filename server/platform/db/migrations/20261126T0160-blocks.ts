import * as c from '../columns.ts'
import { createTable, migration } from '../migration.ts'

export const { up, down } = migration([
  createTable('block_run', {
    jobKey: c.primary(c.engineKey()),
    type: c.code(60),
    caseId: c.reference(),
    doneAt: c.instant(),
  }),
  createTable(
    'task_form',
    {
      taskId: c.primary(c.refersTo('task', c.reference())),
      caseId: c.nullable(c.reference()),
      schema: c.json(),
      answers: c.nullable(c.json()),
      answeredByUserId: c.nullable(c.reference()),
      answeredAt: c.nullable(c.instant()),
      createdAt: c.createdAt(),
    },
    [{ fields: ['caseId'] }],
  ),
])
