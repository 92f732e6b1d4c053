import * as c from '../db/columns.ts'
import { defineModel } from '../db/model.ts'

/** A sign-in that the realm ended, or all of one person until `endedAt`. */
export const endedSessionModel = defineModel(
  'ended_session',
  {
    /** SHA-256 of the session or the subject: a stolen table should hold neither */
    id: c.primary(c.sha256()),
    endedAt: c.instant(),
  },
  [{ fields: ['endedAt'] }],
)
