import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { endpoint, fileResponse } from './endpoint.ts'
import { documentSummary, id } from './common.ts'

/** Bytes of a document. `pdf` answers PDF_UNAVAILABLE while LibreOffice is absent or still busy; `upload` is the scan. */
export const downloadDocument = endpoint({
  method: 'GET',
  path: '/api/documents/:documentId/file',
  summary: 'Document downloaden',
  access: { roles: 'any', shows: ['DOCUMENT'], personal: true },
  params: z.object({ documentId: id }),
  query: z.object({ format: z.enum(['docx', 'pdf', 'upload']) }),
  response: fileResponse,
  errors: ['NOT_FOUND', 'PDF_UNAVAILABLE'],
})

/** What may be uploaded. */
export const accepted = {
  maxBytes: 25 * 1024 * 1024,
  mediaTypes: [
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'image/jpeg',
    'image/png',
  ],
} as const

/** One file, checked by content; it belongs to the case and can then be named by a wizard. */
export const uploadDocument = {
  ...endpoint({
    method: 'POST',
    path: '/api/cases/:caseId/documents',
    summary: 'Document opladen',
    access: { roles: rolesFor('CREATE', 'DOCUMENT'), shows: ['PROCEDURE'], personal: false },
    params: z.object({ caseId: id }),
    body: z.object({ title: z.string().trim().min(1).max(200), code: z.string().max(10) }),
    response: documentSummary,
    errors: ['NOT_FOUND', 'FILE_REFUSED'],
  }),
  upload: accepted,
}

export const getDocument = endpoint({
  method: 'GET',
  path: '/api/documents/:documentId',
  summary: 'Gegevens van een document; zonder dossier wanneer alleen dit document is vrijgegeven',
  access: { roles: 'any', shows: ['DOCUMENT'], personal: true },
  params: z.object({ documentId: id }),
  response: documentSummary.extend({ caseId: id.nullable(), sha256: z.string() }),
  errors: ['NOT_FOUND'],
})
