import * as c from '../columns.ts'
import { addColumn, migration } from '../migration.ts'

export const { up, down } = migration([addColumn('investigation', 'planDueOn', c.nullable(c.localDate()))])
