import * as c from '../columns.ts'
import { addColumn, migration } from '../migration.ts'

export const { up, down } = migration([addColumn('draft', 'orgId', c.nullable(c.reference()))])
