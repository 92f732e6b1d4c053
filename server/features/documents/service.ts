import { canDo } from '#domain/access/can-do'
import type { Answer, FileResponse } from '../../contract/endpoint.ts'
import type { getDocument, uploadDocument } from '../../contract/documents.ts'
import { tellSubject } from '../../platform/audit/circumstances.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { tellCase, who } from '../../platform/case-file/act.ts'
import { documentModel, type DocumentRow } from '../../platform/case-file/document-model.ts'
import { addDocument, fileRefusal } from '../../platform/case-file/documents.ts'
import { findVisible, loadProcedure } from '../../platform/case-file/load.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import { documentSummary } from '../../platform/case-file/present.ts'
import { documentFor, isReleasedTo } from '../../platform/case-file/release-present.ts'
import { visibleDocuments } from '../../platform/case-file/visibility.ts'
import { AppError, Forbidden, NotFound } from '../../platform/http/errors.ts'
import type { UploadedFile } from '../../platform/http/read-request.ts'
import type { FeatureDeps } from '../deps.ts'

type Deps = Pick<FeatureDeps, 'database' | 'files'>
export type Format = 'docx' | 'pdf' | 'upload'

/** @throws NotFound when the viewer may not see the document or its case */
export const documentPage = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  documentId: string,
): Promise<Answer<typeof getDocument>> => {
  const row = await visibleDocument(database, viewer, documentId)
  const organisations = await loadOrganisations(database)
  const sha256 = row.uploadSha256 ?? row.docxSha256 ?? ''
  const caseId = isReleasedTo(viewer, row) ? null : row.caseId
  return { ...documentFor(viewer, row, organisations(row.ownerOrgId)), caseId, sha256 }
}

/**
 * The bytes of a document in one format.
 *
 * @throws NotFound; AppError PDF_UNAVAILABLE while no PDF was made, or when none can be made here
 */
export const documentFile = async (
  { database, files }: Deps,
  viewer: Viewer,
  documentId: string,
  format: Format,
): Promise<FileResponse> => {
  const row = await visibleDocument(database, viewer, documentId)
  const hash = hashOf(row, format)
  if (hash === null && format === 'pdf' && row.docxSha256 !== null) throw new AppError('PDF_UNAVAILABLE')
  const file = hash === null ? undefined : await files.get(hash)
  if (!file) throw new NotFound()
  return { fileName: nameOf(row, viewer, format), mediaType: file.mediaType, content: new Uint8Array(file.content) }
}

const nameOf = (row: DocumentRow, viewer: Viewer, format: Format): string => {
  if (isReleasedTo(viewer, row)) {
    const { reference, title } = documentFor(viewer, row, { id: '', name: '', type: 'WV_WI' })
    return `${reference} ${title}.${format === 'upload' ? extensionOf(row.uploadMediaType) : format}`
  }
  if (format === 'upload' && row.uploadName !== null) return row.uploadName
  return `${row.reference} ${row.code} ${row.title}${format === 'upload' ? '' : `.${format}`}`
}

const extensionOf = (mediaType: string | null): string =>
  mediaTypes.find(({ type }) => type === mediaType)?.extension ?? 'bin'

const mediaTypes = [
  { type: 'application/pdf', extension: 'pdf' },
  { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' },
  { type: 'image/jpeg', extension: 'jpg' },
  { type: 'image/png', extension: 'png' },
] as const

/** @throws NotFound, Forbidden; AppError FILE_REFUSED when the content is not what it says it is */
export const upload = async (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  body: { readonly title: string; readonly code: string },
  file: UploadedFile,
): Promise<Answer<typeof uploadDocument>> => {
  const { database, clock } = deps
  return database.transaction(async () => {
    const found = await loadProcedure(database, viewer, caseId)
    const may = canDo(viewer, 'CREATE', 'DOCUMENT', { ownerOrgId: viewer.orgId })
    if (!may.ok) throw new Forbidden(may.reason)
    const row = await addDocument(deps, clock.today(), {
      caseId,
      code: body.code,
      title: body.title,
      status: 'OPGELADEN',
      ownerOrgId: viewer.orgId,
      upload: { content: file.content, name: file.fileName, mediaType: file.mediaType },
      createdByUserId: viewer.userId,
    }).catch((error: unknown) => {
      throw fileRefusal(error)
    })
    deps.audit.append({
      ...who(viewer),
      action: 'DOCUMENT_UPLOAD',
      objectKind: 'document',
      objectId: row.id,
      caseId,
      detail: { code: row.code, sha256: row.uploadSha256 },
      shield: row.shield,
    })
    await tellCase(deps.changes, found)
    const organisations = await loadOrganisations(database)
    return documentSummary(row, organisations(row.ownerOrgId))
  })
}

const visibleDocument = async (
  database: FeatureDeps['database'],
  viewer: Viewer,
  documentId: string,
): Promise<DocumentRow> => {
  const row = await findVisible(database, documentModel, documentId, visibleDocuments(viewer))
  tellSubject({ caseId: row.caseId, shield: row.shield })
  return row
}

const hashOf = (row: DocumentRow, format: Format): string | null =>
  ({ docx: row.docxSha256, pdf: row.pdfSha256, upload: row.uploadSha256 })[format]
