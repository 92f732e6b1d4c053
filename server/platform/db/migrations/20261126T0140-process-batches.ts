import * as c from '../columns.ts'
import { createTable, migration } from '../migration.ts'

export const { up, down } = migration([
  createTable(
    'process_batch',
    {
      id: c.id(),
      operation: c.json(),
      reason: c.text(2000),
      state: c.code(20),
      shield: c.shield(),
      needsSecond: c.flag(),
      askedByUserId: c.reference(),
      askedBySubject: c.reference(),
      askedByOrgId: c.reference(),
      askedAt: c.instant(),
      confirmedByUserId: c.nullable(c.reference()),
      startedAt: c.nullable(c.instant()),
      endedAt: c.nullable(c.instant()),
      version: c.version(),
    },
    [{ fields: ['state', 'askedAt'] }, { fields: ['askedAt'] }],
  ),
  createTable(
    'process_batch_item',
    {
      id: c.id(),
      batchId: c.refersTo('process_batch', c.reference()),
      number: c.integer(),
      instanceKey: c.engineKey(),
      caseId: c.reference(),
      works: c.flag(),
      state: c.code(20),
      reason: c.nullable(c.text(2000)),
      operationIds: c.json(),
      settledAt: c.nullable(c.instant()),
      version: c.version(),
    },
    [
      { fields: ['batchId', 'number'], unique: true },
      { fields: ['batchId', 'instanceKey'], unique: true },
      { fields: ['batchId', 'state', 'number'] },
      { fields: ['instanceKey'] },
    ],
  ),
])
