import * as c from '../db/columns.ts'
import { defineModel } from '../db/model.ts'

/** Who accepted which version of the agreement, and when; a row is never changed. */
export const eulaAcceptanceModel = defineModel('eula_acceptance', {
  userId: c.refersTo('user_account', c.primary(c.reference())),
  version: c.primary(c.code(20)),
  acceptedAt: c.instant(),
})
