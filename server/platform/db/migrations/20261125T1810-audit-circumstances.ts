import * as c from '../columns.ts'
import { addColumn, addIndex, migration, seed } from '../migration.ts'

// Rows of before keep hash version 1, which does not know these columns. They were all changes.
const nameOldRows = seed(async (schema) => {
  const random = schema.sequelize.getDialect() === 'sqlite' ? 'lower(hex(randomblob(16)))' : 'UUID()'
  await schema.sequelize.query(`UPDATE audit_event SET eventId = ${random}, mode = 'W' WHERE eventId IS NULL`)
})

export const { up, down } = migration([
  addColumn('audit_event', 'eventId', c.nullable(c.reference())),
  addColumn('audit_event', 'reasonDigest', c.nullable(c.sha256())),
  addColumn('audit_event', 'mode', c.nullable(c.code(1))),
  addColumn('audit_event', 'source', c.nullable(c.code(80))),
  addColumn('audit_event', 'traceId', c.nullable(c.code(40))),
  addColumn('audit_event', 'hashVersion', c.withDefault(c.integer(), 1)),
  nameOldRows,
  addIndex('audit_event', { fields: ['eventId'], unique: true }),
  addIndex('audit_event', { fields: ['caseId', 'mode', 'position'] }),
  addIndex('audit_event', { fields: ['orgId', 'at', 'position'] }),
  addIndex('audit_event', { fields: ['userId', 'at'] }),
  addIndex('audit_event', { fields: ['shield', 'at'] }),
])
