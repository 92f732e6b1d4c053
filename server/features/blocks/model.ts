import * as c from '../../platform/db/columns.ts'
import { defineModel } from '../../platform/db/model.ts'

/** Jobs of building blocks whose effect is there: the engine may offer a job twice. */
export const blockRunModel = defineModel('block_run', {
  jobKey: c.primary(c.engineKey()),
  type: c.code(60),
  caseId: c.reference(),
  doneAt: c.instant(),
})
