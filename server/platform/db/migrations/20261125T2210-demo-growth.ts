import * as c from '../columns.ts'
import { createTable, migration } from '../migration.ts'

export const { up, down } = migration([
  createTable('demo_growth', {
    seed: c.primary(c.code(40)),
    lastDay: c.localDate(),
    offsetMs: c.code(20),
    steps: c.json(),
    finished: c.flag(),
  }),
])
