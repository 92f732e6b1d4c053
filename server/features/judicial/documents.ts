import type { Answer } from '../../contract/endpoint.ts'
import type { uploadJudicialDocument } from '../../contract/judicial.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { addDocument, fileRefusal } from '../../platform/case-file/documents.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import { documentSummary } from '../../platform/case-file/present.ts'
import type { UploadedFile } from '../../platform/http/read-request.ts'
import type { FeatureDeps } from '../deps.ts'
import { judicialAct } from './act.ts'

/** @throws NotFound, NotAllowedNow; AppError FILE_REFUSED when the content is not what it says it is */
export const uploadTo = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  body: { readonly title: string; readonly code: string },
  file: UploadedFile,
): Promise<Answer<typeof uploadJudicialDocument>> =>
  judicialAct(deps, { viewer, caseId, action: 'JUDICIAL_ADD_DOCUMENT' }, async ({ main }) => {
    const row = await addDocument(deps, deps.clock.today(), {
      caseId: main.id,
      code: body.code,
      title: body.title,
      status: 'OPGELADEN',
      ownerOrgId: viewer.orgId,
      upload: { content: file.content, name: file.fileName, mediaType: file.mediaType },
      createdByUserId: viewer.userId,
    }).catch((error: unknown) => {
      throw fileRefusal(error)
    })
    const organisations = await loadOrganisations(deps.database)
    return {
      result: documentSummary(row, organisations(row.ownerOrgId)),
      as: 'DOCUMENT_UPLOAD',
      objectKind: 'document',
      objectId: row.id,
      detail: { code: row.code, sha256: row.uploadSha256 },
    }
  })
