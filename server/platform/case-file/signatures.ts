import { type Database, NoTransactionError } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { signatureModel, type SignatureRow } from './signature-model.ts'

/**
 * Signatures that stand under the documents of an advice or decision run, in the order in which they were given; those that a
 * refusal voided are left out.
 */
export const signaturesOf = (database: Database, subjectId: string): Promise<SignatureRow[]> =>
  find(database, subjectId, 'SIGNED')

/** The refusals of the round that runs now: at most one, and none again once the documents were taken back. */
export const refusalsOf = (database: Database, subjectId: string): Promise<SignatureRow[]> =>
  find(database, subjectId, 'REFUSED')

/** What was signed falls away with a refusal; the rows stay as history. */
export const voidSignatures = async (database: Database, subjectId: string): Promise<void> => {
  if (!database.current()) throw new NoTransactionError('voidSignatures')
  await database.model(signatureModel).update({ voidedAt: database.now() }, { where: { subjectId, voidedAt: null } })
}

const find = async (
  database: Database,
  subjectId: string,
  outcome: SignatureRow['outcome'],
): Promise<SignatureRow[]> => {
  const found = await database.model(signatureModel).findAll({
    where: { subjectId, outcome, voidedAt: null },
    order: [
      ['at', 'ASC'],
      ['id', 'ASC'],
    ],
  })
  return found.map(plain)
}
