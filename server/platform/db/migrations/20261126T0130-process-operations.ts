import * as c from '../columns.ts'
import { createTable, migration } from '../migration.ts'

export const { up, down } = migration([
  createTable(
    'process_operation',
    {
      id: c.id(),
      kind: c.code(20),
      state: c.code(20),
      caseId: c.reference(),
      processInstanceKey: c.engineKey(),
      bpmnProcessId: c.text(),
      reason: c.text(2000),
      detail: c.json(),
      plan: c.nullable(c.json()),
      expects: c.json(),
      refusal: c.nullable(c.text(500)),
      askedBy: c.reference(),
      askedAt: c.instant(),
      agreedBy: c.nullable(c.reference()),
      agreedAt: c.nullable(c.instant()),
      settledAt: c.nullable(c.instant()),
      batchId: c.nullable(c.reference()),
      version: c.version(),
    },
    [
      { fields: ['processInstanceKey', 'askedAt'] },
      { fields: ['caseId'] },
      { fields: ['state', 'askedAt'] },
      { fields: ['batchId', 'state'] },
    ],
  ),
])
