import * as c from '../columns.ts'
import { addColumn, addIndex, createTable, migration } from '../migration.ts'

export const { up, down } = migration([
  addColumn('process_draft', 'openFor', c.nullable(c.text(100))),
  addIndex('process_draft', { fields: ['openFor'], unique: true }),
  createTable('process_draft_editor', {
    draftId: c.primary(c.refersTo('process_draft', c.reference())),
    userId: c.reference(),
    since: c.instant(),
    seenAt: c.instant(),
  }),
])
