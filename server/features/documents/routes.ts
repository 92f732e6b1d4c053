import { downloadDocument, getDocument, uploadDocument } from '../../contract/documents.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { documentFile, documentPage, upload } from './service.ts'

/** Documents of a case: facts, bytes and uploads. */
export const mountDocuments: MountFeature = (app, deps) => {
  mount(app, downloadDocument, ({ viewer, params, query }) =>
    documentFile(deps, viewer, params.documentId, query.format),
  )
  mount(app, getDocument, ({ viewer, params }) => documentPage(deps, viewer, params.documentId))
  mount(app, uploadDocument, ({ viewer, params, body, file }) => upload(deps, viewer, params.caseId, body, file))
}
