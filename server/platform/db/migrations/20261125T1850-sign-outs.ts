import * as c from '../columns.ts'
import { addColumn, createTable, migration } from '../migration.ts'

export const { up, down } = migration([
  createTable('ended_session', { id: c.primary(c.sha256()), endedAt: c.instant() }, [{ fields: ['endedAt'] }]),
  addColumn('user_account', 'kind', c.withDefault(c.code(12), 'PERSON')),
])
