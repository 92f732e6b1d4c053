import * as c from '../columns.ts'
import { addColumn, migration } from '../migration.ts'

export const { up, down } = migration([
  addColumn('hearing', 'decisionWanted', c.nullable(c.flag())),
  addColumn('sub_procedure', 'decideAgainRunId', c.nullable(c.reference())),
])
