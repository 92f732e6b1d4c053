import type { DocumentStatus, Shield } from '#domain/model/codes'
import { documentMachine, transition } from '#domain/procedures/oo/status'
import { type LocalDate, yearOf } from '#domain/shared/local-date'
import { seriesFor } from '#domain/shared/reference'
import { type Database, NoTransactionError } from '../db/database.ts'
import { plain } from '../db/model.ts'
import type { FileStore } from '../files/file-store.ts'
import { AppError } from '../http/errors.ts'
import { nextReference } from '../references.ts'
import { shieldOfCase } from '../shield.ts'
import { documentModel, type DocumentRow } from './document-model.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export interface NewDocument {
  readonly caseId: string
  readonly code: string
  readonly title: string
  readonly status: DocumentStatus
  readonly ownerOrgId: string
  readonly addressee?: string | null
  readonly partyId?: string | null
  readonly unitId?: string | null
  readonly subjectId?: string | null
  /** `jobKey:code:addressee`: the same letter of a retried step is not made again */
  readonly onceKey?: string
  readonly docx?: Uint8Array
  readonly upload?: { readonly content: Uint8Array; readonly name: string; readonly mediaType: string }
  /** the data that the template printed */
  readonly snapshot?: unknown
  readonly signedOn?: LocalDate | null
  /** who alone may see it; default: that of its case */
  readonly shield?: Shield
  /** null: made by a step of the process */
  readonly createdByUserId?: string | null
}

export interface DocumentDeps {
  readonly database: Database
  readonly files: FileStore
}

/**
 * Keeps a document with its file; a .docx is queued for its PDF. With a `onceKey` that is known, the document of the first time is the
 * answer and nothing is written.
 *
 * @param today legal day, for the year of the reference
 * @throws NoTransactionError outside `database.transaction`; MediaTypeError as `FileStore.put`
 */
export const addDocument = async (deps: DocumentDeps, today: LocalDate, input: NewDocument): Promise<DocumentRow> => {
  const { database, files } = deps
  if (!database.current()) throw new NoTransactionError('addDocument')
  const documents = database.model(documentModel)
  const known = input.onceKey === undefined ? null : await documents.findOne({ where: { onceKey: input.onceKey } })
  if (known) return plain(known)
  const { docx, upload, ...facts } = input
  const shield = input.shield ?? (await shieldOfCase(database, input.caseId))
  const row = await documents.create({
    ...facts,
    ...(await keepDocx(files, docx)),
    ...(await keepUpload(files, upload)),
    shield,
    shared: isShared(input.status),
    reference: await nextReference(database, seriesFor('DO', shield), yearOf(today)),
  })
  // columns that were left out are null in the table, and undefined in what was made
  return plain(await row.reload())
}

type FileColumns = Pick<DocumentRow, 'docxSha256' | 'pdfSha256' | 'pdfState' | 'pdfAttempts'>

const keepDocx = async (files: FileStore, docx: Uint8Array | undefined): Promise<FileColumns> => {
  const none = { docxSha256: null, pdfSha256: null, pdfState: 'NONE', pdfAttempts: 0 } as const
  return docx ? { ...none, docxSha256: (await files.put(docx, docxType)).id, pdfState: 'PENDING' } : none
}

const keepUpload = async (files: FileStore, upload: NewDocument['upload']) =>
  upload && {
    uploadSha256: (await files.put(upload.content, upload.mediaType)).id,
    uploadName: upload.name,
    uploadMediaType: upload.mediaType,
  }

/** A document may not go to the status that a step wants: retried, then an incident. */
export class DocumentStatusRefused extends Error {
  override readonly name = 'DocumentStatusRefused'
  readonly code = 'DOCUMENT_STATUS_REFUSED'
}

/**
 * Moves documents to a status along the machine of `domain`; one that stands there already is left alone. From signed on, both
 * organisations see them.
 *
 * @throws DocumentStatusRefused when the machine has no such step
 */
export const setDocumentStatus = async (
  database: Database,
  documentIds: readonly string[],
  to: DocumentStatus,
  also: Partial<Pick<DocumentRow, 'signedOn' | 'replacedById'>> = {},
): Promise<DocumentRow[]> => {
  if (!database.current()) throw new NoTransactionError('setDocumentStatus')
  const rows = await database.model(documentModel).findAll({ where: { id: [...documentIds] }, lock: true })
  for (const row of rows) {
    if (row.status === to) continue
    const step = transition(documentMachine, row.status, to)
    if (!step.ok) throw new DocumentStatusRefused(`document may not go from ${row.status} to ${to}`)
    await row.update({ status: step.status, shared: row.shared || isShared(step.status), ...also })
  }
  return rows.map(plain)
}

/** Gives a document a new .docx, for example with its signatures; its PDF is made again. */
export const replaceDocx = async (
  { database, files }: DocumentDeps,
  documentId: string,
  docx: Uint8Array,
  snapshot: unknown,
): Promise<void> => {
  if (!database.current()) throw new NoTransactionError('replaceDocx')
  const row = await database.model(documentModel).findByPk(documentId, { lock: true })
  await row?.update({ ...(await keepDocx(files, docx)), snapshot })
}

const sharedStatuses: readonly DocumentStatus[] = [
  'ONDERTEKEND',
  'VERVANGEN_DOOR_ONDERTEKEND',
  'DEFINITIEF',
  'VERZONDEN',
]

/** @source domain.md 2.3 rule 2; an upload shows to the other organisation once it is made final [N] */
const isShared = (status: DocumentStatus): boolean => sharedStatuses.includes(status)

const refusals: readonly string[] = ['MediaTypeError', 'EmptyFileError']

/** What `addDocument` throws on content that may not be kept, as the caller hears it; anything else as it is. */
export const fileRefusal = (error: unknown): unknown =>
  error instanceof Error && refusals.includes(error.name)
    ? new AppError('FILE_REFUSED', { reason: error.name === 'EmptyFileError' ? 'EMPTY' : 'CONTENT', cause: error })
    : error
