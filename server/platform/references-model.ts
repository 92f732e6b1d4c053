import * as c from './db/columns.ts'
import { defineModel } from './db/model.ts'

/** Last number given out per series and year. */
export const counterModel = defineModel('counter', {
  series: c.primary(c.code(10)),
  year: c.primary(c.integer()),
  value: c.withDefault(c.integer(), 0),
})
