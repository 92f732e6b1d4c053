import type { Answer } from '../../contract/endpoint.ts'
import type { holdDraft } from '../../contract/process-models.ts'
import { entryStands } from '../../platform/audit/circumstances.ts'
import { who } from '../../platform/audit/who.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadUserNames } from '../../platform/case-file/organisations.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import { processDraftEditorModel, type ProcessDraftEditorRow } from '../../platform/process-models/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { findOpenDraft } from './find.ts'

export type Editor = Omit<ProcessDraftEditorRow, 'draftId'>

/** A page that was not heard of for this long does not hold a draft any more. */
const silentAfterMs = 90_000

/** Who types in each of these drafts now, by draft. */
export const editorsOf = async (
  database: Database,
  draftIds: readonly string[],
): Promise<ReadonlyMap<string, Editor>> => {
  const rows = await database.model(processDraftEditorModel).findAll({ where: { draftId: [...draftIds] } })
  return new Map(
    rows
      .map(plain)
      .filter((row) => isPresent(database, row))
      .map((row) => [row.draftId, row]),
  )
}

const isPresent = (database: Database, { seenAt }: ProcessDraftEditorRow): boolean =>
  Date.parse(database.now()) - Date.parse(seenAt) < silentAfterMs

/** Says that the viewer works on the draft, unless a colleague does; with `takeOver` also then. */
export const hold = (
  { database, audit }: FeatureDeps,
  viewer: Viewer,
  draftId: string,
  takeOver: boolean,
): Promise<Answer<typeof holdDraft>> =>
  database.transaction(async () => {
    const draft = await findOpenDraft(database, draftId)
    const held = await editorRow(database, draftId)
    const isTheirs = held !== undefined && held.userId !== viewer.userId
    if (isTheirs && !takeOver) {
      entryStands()
      return answer(database, viewer, held, draft)
    }
    if (isTheirs) {
      audit.append({
        ...who(viewer),
        action: 'MODEL_TAKE_OVER',
        objectKind: 'process_draft',
        objectId: draftId,
        detail: { from: held.userId },
      })
    } else entryStands()
    return answer(database, viewer, await seize(database, viewer, draftId, held), draft)
  })

const answer = async (
  database: Database,
  viewer: Viewer,
  { userId, since }: Editor,
  { version, status }: { readonly version: number; readonly status: 'CONCEPT' | 'INGEDIEND' },
): Promise<Answer<typeof holdDraft>> => {
  const names = await loadUserNames(database, [userId])
  const user = { id: userId, name: names.get(userId) ?? '' }
  return { editor: { user, since, mine: userId === viewer.userId }, version, status }
}

/**
 * The viewer types in the draft from now on; inside a transaction.
 *
 * @throws NotAllowedNow when a colleague does
 */
export const claim = async (database: Database, viewer: Viewer, draftId: string): Promise<void> => {
  const held = await editorRow(database, draftId)
  if (held && held.userId !== viewer.userId) {
    const names = await loadUserNames(database, [held.userId])
    throw new NotAllowedNow('MODEL_EDITED_BY_COLLEAGUE', {
      editorId: held.userId,
      editorName: names.get(held.userId) ?? '',
    })
  }
  await seize(database, viewer, draftId, held)
}

const seize = async (
  database: Database,
  { userId }: Viewer,
  draftId: string,
  held: ProcessDraftEditorRow | undefined,
): Promise<ProcessDraftEditorRow> => {
  const now = database.now()
  const row = { draftId, userId, since: held?.userId === userId ? held.since : now, seenAt: now }
  await database.model(processDraftEditorModel).upsert(row)
  return row
}

/** Lets go of an open draft. @throws NotFound */
export const leave = async (database: Database, viewer: Viewer, draftId: string): Promise<Record<string, never>> => {
  await findOpenDraft(database, draftId)
  await release(database, viewer, draftId)
  return {}
}

/** Lets go of a draft, when the viewer held it; also of one that is closed now. */
export const release = async (database: Database, { userId }: Viewer, draftId: string): Promise<void> => {
  entryStands()
  await database.model(processDraftEditorModel).destroy({ where: { draftId, userId } })
}

const editorRow = async (database: Database, draftId: string): Promise<ProcessDraftEditorRow | undefined> => {
  const found = await database.model(processDraftEditorModel).findByPk(draftId, { lock: true })
  if (!found) return undefined
  const row = plain(found)
  return isPresent(database, row) ? row : undefined
}
