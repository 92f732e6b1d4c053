import type { DocumentStatus } from '#domain/model/codes'
import { documentModel, type DocumentRow } from '../../platform/case-file/document-model.ts'
import { setDocumentStatus } from '../../platform/case-file/documents.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'

/** Documents that wait for signatures, or have them, under one subject: the case, or a withdrawal. */
export const documentsOf = async (
  database: Database,
  subjectId: string,
  status: readonly DocumentStatus[],
): Promise<DocumentRow[]> => {
  const rows = await database.model(documentModel).findAll({ where: { subjectId, status: [...status] }, order: ['id'] })
  return rows.map(plain)
}

/** What was signed is sent now. */
export const sendDocuments = async (database: Database, subjectId: string): Promise<void> => {
  const signed = await documentsOf(database, subjectId, ['ONDERTEKEND', 'DEFINITIEF'])
  await setDocumentStatus(
    database,
    signed.map(({ id }) => id),
    'VERZONDEN',
  )
}

/** What nobody signed falls away. */
export const dropUnsigned = async (database: Database, subjectId: string): Promise<void> => {
  const unsigned = await documentsOf(database, subjectId, [
    'TER_ONDERTEKENING',
    'TER_MANUELE_ONDERTEKENING',
    'GEWEIGERD',
  ])
  await setDocumentStatus(
    database,
    unsigned.map(({ id }) => id),
    'VERWIJDERD',
  )
}
