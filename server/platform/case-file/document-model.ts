import type { DocumentStatus } from '#domain/model/codes'
import {
  code,
  createdAt,
  flag,
  id,
  integer,
  json,
  localDate,
  nullable,
  ownerOrgId,
  reference,
  refersTo,
  sha256,
  shield,
  text,
  unique,
  version,
} from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'
import { releaseColumns } from './release-columns.ts'

/** Document of a case: its facts, and the hashes of its files. */
export const documentModel = defineModel(
  'document',
  {
    id: id(),
    reference: unique(code()),
    caseId: refersTo('main_procedure', reference()),
    /** `DT002`, or the code that an uploader chose */
    code: code(),
    title: text(),
    status: code<DocumentStatus>(),
    /** name of the addressee, as on the letter */
    addressee: nullable(text()),
    partyId: nullable(reference()),
    unitId: nullable(reference()),
    /** advice, investigation, hearing, decision run or inventory record that it belongs to */
    subjectId: nullable(reference()),
    ownerOrgId: ownerOrgId(),
    shield: shield(),
    /** signed, final or sent: both organisations see it (domain.md 2.3 rule 2) */
    shared: flag(),
    /** a retried step makes no second letter: job key, code and addressee */
    onceKey: nullable(unique(text(190))),
    docxSha256: nullable(sha256()),
    pdfSha256: nullable(sha256()),
    pdfState: code<'NONE' | 'PENDING' | 'DONE' | 'FAILED'>(),
    pdfAttempts: integer(),
    uploadSha256: nullable(sha256()),
    uploadName: nullable(text()),
    uploadMediaType: nullable(text()),
    /** what the letter prints: it can be made again without the database */
    snapshot: nullable(json<unknown>()),
    replacedById: nullable(reference()),
    signedOn: nullable(localDate()),
    ...releaseColumns(),
    createdByUserId: nullable(reference()),
    createdAt: createdAt(),
    version: version(),
  },
  [{ fields: ['caseId'] }, { fields: ['subjectId'] }, { fields: ['pdfState'] }],
)
export type DocumentRow = Row<typeof documentModel>
