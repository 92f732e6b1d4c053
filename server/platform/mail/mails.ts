import { v7 as uuidv7 } from 'uuid'
import { type Database, NoTransactionError } from '../db/database.ts'
import { mailModel, type MailRow } from './model.ts'

export type NewMail = Pick<MailRow, 'kind' | 'orgId' | 'userId' | 'subject' | 'text' | 'shield'> &
  Partial<Pick<MailRow, 'once'>>

/** Attempts are timed by the machine's clock: at once. */
const atOnce = '1970-01-01T00:00:00.000Z'

/**
 * Writes mails in the caller's transaction; they are sent after it, or kept when there is no mail server. A mail whose `once` was
 * written before is left out.
 *
 * @throws NoTransactionError outside `database.transaction`
 */
export const writeMails = async (database: Database, mails: readonly NewMail[]): Promise<void> => {
  if (!database.current()) throw new NoTransactionError('writeMails')
  if (mails.length === 0) return
  const rows = mails.map((mail) => ({ ...mail, id: uuidv7(), nextAttemptAt: atOnce }))
  await database.model(mailModel).bulkCreate(rows, { ignoreDuplicates: true })
}
