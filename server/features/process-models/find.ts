import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound, Stale } from '../../platform/http/errors.ts'
import { loadUserNames } from '../../platform/case-file/organisations.ts'
import { processDraftModel, type ProcessDraftRow } from '../../platform/process-models/model.ts'

/** A draft that is neither published nor thrown away. @throws NotFound */
export const findOpenDraft = async (database: Database, draftId: string): Promise<ProcessDraftRow> =>
  plain(await openRow(database, draftId))

const openRow = async (database: Database, draftId: string) => {
  const row = await database.model(processDraftModel).findOne({ where: { id: draftId, closed: false } })
  if (!row) throw new NotFound()
  return row
}

/**
 * The draft as the caller read it, to be changed; inside a transaction.
 *
 * @throws NotFound; Stale with who saved it since
 */
export const draftToChange = async (database: Database, draftId: string, version: number) => {
  const row = await openRow(database, draftId)
  if (row.version === version) return row
  const names = await loadUserNames(database, [row.updatedByUserId])
  throw new Stale({ savedBy: names.get(row.updatedByUserId) ?? '', savedAt: row.updatedAt, version: row.version })
}

/** The open draft of a process; undefined when there is none. */
export const openDraftOf = async (database: Database, processId: string): Promise<ProcessDraftRow | undefined> => {
  const row = await database.model(processDraftModel).findOne({ where: { openFor: processId } })
  return row ? plain(row) : undefined
}
