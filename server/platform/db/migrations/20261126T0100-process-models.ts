import * as c from '../columns.ts'
import { createTable, migration } from '../migration.ts'

export const { up, down } = migration([
  createTable(
    'process_version',
    {
      id: c.id(),
      processId: c.text(100),
      number: c.integer(),
      title: c.text(200),
      files: c.json(),
      digest: c.code(64),
      origin: c.code(),
      changes: c.json(),
      remark: c.text(2000),
      submittedByUserId: c.nullable(c.reference()),
      publishedByUserId: c.nullable(c.reference()),
      publishedAt: c.instant(),
      engineVersion: c.nullable(c.integer()),
      deployError: c.nullable(c.text(2000)),
    },
    [{ fields: ['processId', 'number'], unique: true }],
  ),
  createTable(
    'process_draft',
    {
      id: c.id(),
      processId: c.text(100),
      title: c.text(200),
      files: c.json(),
      basedOn: c.nullable(c.integer()),
      status: c.code(),
      remark: c.text(2000),
      submittedByUserId: c.nullable(c.reference()),
      submittedAt: c.nullable(c.instant()),
      closed: c.flag(),
      createdByUserId: c.reference(),
      updatedByUserId: c.reference(),
      createdAt: c.createdAt(),
      updatedAt: c.updatedAt(),
      version: c.version(),
    },
    [{ fields: ['processId', 'closed'] }],
  ),
])
