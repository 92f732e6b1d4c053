import * as c from '../../platform/db/columns.ts'
import { defineModel } from '../../platform/db/model.ts'

/** What a user filled in and did not send yet: one per wizard and subject, seen by nobody else. */
export const draftModel = defineModel('draft', {
  userId: c.primary(c.reference()),
  wizard: c.primary(c.code()),
  subject: c.primary(c.text(80)),
  /** in which it was typed: who leaves the organisation leaves it there */
  orgId: c.nullable(c.reference()),
  data: c.json<unknown>(),
  step: c.integer(),
  savedAt: c.instant(),
})
