import {
  createdAt,
  code,
  flag,
  id,
  instant,
  integer,
  json,
  nullable,
  primary,
  reference,
  refersTo,
  text,
  updatedAt,
  version,
} from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'

/** One file of a process: its diagram, a decision table. */
export interface ModelFile {
  /** with its extension: `oo.bpmn` */
  readonly name: string
  readonly content: string
}

/**
 * A published version of a process, in our numbering per process: what the repository brought is version 1, what people published and newer files of the
 * repository follow. Never changed afterwards.
 */
export const processVersionModel = defineModel(
  'process_version',
  {
    id: id(),
    processId: text(100),
    number: integer(),
    title: text(200),
    /** diagram first, then tables */
    files: json<readonly ModelFile[]>(),
    /** of names and contents: the same files are the same version */
    digest: code(64),
    origin: code<'REPOSITORY' | 'PUBLISHED'>(),
    /** what changed, in Dutch, one sentence each */
    changes: json<readonly string[]>(),
    remark: text(2000),
    submittedByUserId: nullable(reference()),
    publishedByUserId: nullable(reference()),
    publishedAt: instant(),
    /** version number that the engine gave it; null until it is deployed */
    engineVersion: nullable(integer()),
    /** why the engine refused it, in its words */
    deployError: nullable(text(2000)),
  },
  [{ fields: ['processId', 'number'], unique: true }],
)
export type ProcessVersionRow = Row<typeof processVersionModel>

export type DraftStatus = 'CONCEPT' | 'INGEDIEND'

/** What an analyst works on: one open draft per process. */
export const processDraftModel = defineModel(
  'process_draft',
  {
    id: id(),
    processId: text(100),
    title: text(200),
    files: json<readonly ModelFile[]>(),
    /** number of the version it started from; null for a new process */
    basedOn: nullable(integer()),
    status: code<DraftStatus>(),
    remark: text(2000),
    submittedByUserId: nullable(reference()),
    submittedAt: nullable(instant()),
    /** published or thrown away */
    closed: flag(),
    /** the process while it is open, so that there is one; null when it is closed */
    openFor: nullable(text(100)),
    createdByUserId: reference(),
    updatedByUserId: reference(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    version: version(),
  },
  [{ fields: ['processId', 'closed'] }, { fields: ['openFor'], unique: true }],
)
export type ProcessDraftRow = Row<typeof processDraftModel>

/** Who types in a draft, as long as his page says so. */
export const processDraftEditorModel = defineModel('process_draft_editor', {
  draftId: primary(refersTo('process_draft', reference())),
  userId: reference(),
  since: instant(),
  seenAt: instant(),
})
export type ProcessDraftEditorRow = Row<typeof processDraftEditorModel>
