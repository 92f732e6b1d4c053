import { documentModel, type DocumentRow } from '../../platform/case-file/document-model.ts'
import { setDocumentStatus } from '../../platform/case-file/documents.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import type { LocalDate } from '#domain/shared/local-date'

/** Documents of a run that were not deleted, of one type. */
export const documentsOf = async (database: Database, runId: string, code: string): Promise<DocumentRow[]> => {
  const rows = await database.model(documentModel).findAll({ where: { subjectId: runId, code }, order: ['id'] })
  return rows.map(plain).filter(({ status }) => status !== 'VERWIJDERD')
}

/** Makes an upload the signed decision on a unit. */
export const attachUpload = async (
  database: Database,
  documentId: string,
  to: { readonly runId: string; readonly unitId: string | null; readonly signedOn: LocalDate },
): Promise<void> => {
  const { runId, unitId, signedOn } = to
  await database.model(documentModel).update({ code: 'DT034', subjectId: runId, unitId }, { where: { id: documentId } })
  await setDocumentStatus(database, [documentId], 'DEFINITIEF', { signedOn })
}
