import * as c from '../columns.ts'
import { addColumn, migration } from '../migration.ts'

export const { up, down } = migration([
  addColumn('main_procedure', 'closedReason', c.nullable(c.code())),
  addColumn('main_procedure', 'endedOn', c.nullable(c.localDate())),
  addColumn('oo_request', 'noAppealConfirmedOn', c.nullable(c.localDate())),
  addColumn('mayor_decision', 'liftedOn', c.nullable(c.localDate())),
  addColumn('mayor_decision', 'liftReason', c.nullable(c.longText())),
  addColumn('mayor_decision', 'postingAskedOn', c.nullable(c.localDate())),
])
