import type { Answer } from '../../contract/endpoint.ts'
import type { getProcessModel } from '../../contract/process-models.ts'
import { loadUserNames } from '../../platform/case-file/organisations.ts'
import type { Database } from '../../platform/db/database.ts'
import type { ProcessDraftRow, ProcessVersionRow } from '../../platform/process-models/model.ts'
import { type Editor, editorsOf } from './editor.ts'

type Page = Answer<typeof getProcessModel>
export type VersionSummary = Page['versions'][number]
export type DraftSummary = NonNullable<Page['draft']>
export type VersionHead = Omit<ProcessVersionRow, 'files' | 'digest'>
export type DraftHead = Omit<ProcessDraftRow, 'files'>

interface UserRef {
  readonly id: string
  readonly name: string
}

/** All columns but the files, which may be large. */
export const versionHead: (keyof VersionHead)[] = [
  'id',
  'processId',
  'number',
  'title',
  'origin',
  'changes',
  'remark',
  'submittedByUserId',
  'publishedByUserId',
  'publishedAt',
  'engineVersion',
  'deployError',
]

/** Versions as the pages show them. */
export const presentVersions = async (
  database: Database,
  rows: readonly VersionHead[],
): Promise<readonly VersionSummary[]> => {
  const names = await loadUserNames(
    database,
    rows.flatMap(({ submittedByUserId, publishedByUserId }) => [submittedByUserId, publishedByUserId]),
  )
  const refOf = userRefs(names)
  return rows.map((row) => ({
    number: row.number,
    title: row.title,
    origin: row.origin,
    changes: [...row.changes],
    remark: row.remark,
    submittedBy: refOf(row.submittedByUserId),
    publishedBy: refOf(row.publishedByUserId),
    publishedAt: row.publishedAt,
    engineVersion: row.engineVersion,
    state: stateOf(row),
    deployError: row.deployError,
  }))
}

const stateOf = ({ engineVersion, deployError }: VersionHead): VersionSummary['state'] => {
  if (deployError !== null) return 'GEWEIGERD'
  return engineVersion === null ? 'WACHT' : 'ACTIEF'
}

/** Drafts as the pages show them. @param userId who asks */
export const presentDrafts = async (
  database: Database,
  userId: string,
  rows: readonly DraftHead[],
): Promise<readonly DraftSummary[]> => {
  const editors = await editorsOf(
    database,
    rows.map(({ id }) => id),
  )
  const names = await loadUserNames(database, [
    ...rows.flatMap((row) => [row.submittedByUserId, row.createdByUserId, row.updatedByUserId]),
    ...[...editors.values()].map((editor) => editor.userId),
  ])
  const refOf = userRefs(names)
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    status: row.status,
    basedOn: row.basedOn,
    remark: row.remark,
    submittedBy: refOf(row.submittedByUserId),
    submittedAt: row.submittedAt,
    createdBy: { id: row.createdByUserId, name: names.get(row.createdByUserId) ?? '' },
    updatedBy: { id: row.updatedByUserId, name: names.get(row.updatedByUserId) ?? '' },
    updatedAt: row.updatedAt,
    editor: presentEditor(editors.get(row.id), names, userId),
    version: row.version,
  }))
}

/** One draft as the pages show it. */
export const presentDraft = async (database: Database, userId: string, row: DraftHead): Promise<DraftSummary> => {
  const [summary] = await presentDrafts(database, userId, [row])
  if (!summary) throw new RangeError('one draft in, one draft out')
  return summary
}

const presentEditor = (
  editor: Editor | undefined,
  names: ReadonlyMap<string, string>,
  userId: string,
): DraftSummary['editor'] =>
  editor === undefined
    ? null
    : {
        user: { id: editor.userId, name: names.get(editor.userId) ?? '' },
        since: editor.since,
        mine: editor.userId === userId,
      }

const userRefs =
  (names: ReadonlyMap<string, string>) =>
  (id: string | null): UserRef | null =>
    id === null ? null : { id, name: names.get(id) ?? '' }
