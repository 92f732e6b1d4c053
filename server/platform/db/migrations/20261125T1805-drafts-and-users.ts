import * as c from '../columns.ts'
import { addColumn, addIndex, migration } from '../migration.ts'

export const { up, down } = migration([
  addColumn('draft', 'orgId', c.nullable(c.reference())),
  addIndex('user_account', { fields: ['lastName', 'firstName', 'id'] }),
])
