import { UniqueConstraintError } from 'sequelize'
import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { createProcessModel, getDraft, saveDraft } from '../../contract/process-models.ts'
import { entryStands } from '../../platform/audit/circumstances.ts'
import { who } from '../../platform/audit/who.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { Database } from '../../platform/db/database.ts'
import { AppError, NotAllowedNow, NotFound } from '../../platform/http/errors.ts'
import { type ModelFile, processDraftModel, processVersionModel } from '../../platform/process-models/model.ts'
import { inOrder } from '../../platform/process-models/repository.ts'
import { newestVersion } from '../../platform/process-models/versions.ts'
import type { FeatureDeps } from '../deps.ts'
import { claim, release } from './editor.ts'
import { draftToChange, findOpenDraft, openDraftOf } from './find.ts'
import { findVersion } from './list.ts'
import { newDiagram } from './new-diagram.ts'
import { presentDraft } from './present.ts'

type Created = z.output<NonNullable<(typeof createProcessModel)['body']>>
type Saved = z.output<NonNullable<(typeof saveDraft)['body']>>

interface Begin {
  readonly processId: string
  readonly title: string
  readonly files: readonly ModelFile[]
  readonly basedOn: number | null
}

/** The draft of a process that does not exist yet. @throws AppError DUPLICATE when it does */
export const create = ({ database, audit }: FeatureDeps, viewer: Viewer, { processId, title }: Created) =>
  database.transaction(async () => {
    const known = await database.model(processVersionModel).count({ where: { processId } })
    if (known > 0 || (await openDraftOf(database, processId))) throw new AppError('DUPLICATE')
    const files = [{ name: `${processId}.bpmn`, content: newDiagram(processId, title) }]
    return { draftId: await begin({ database, audit }, viewer, { processId, title, files, basedOn: null }) }
  })

/**
 * The open draft of a process; else one that begins with its newest version, or with the version that is to be restored.
 *
 * @throws NotFound; NotAllowedNow when a version is to be restored while a draft is open
 */
export const open = async (
  deps: FeatureDeps,
  viewer: Viewer,
  processId: string,
  from: number | undefined,
): Promise<{ draftId: string }> => {
  try {
    return await deps.database.transaction(() => openOnce(deps, viewer, processId, from))
  } catch (error) {
    // two people at once: the second gets the draft of the first
    if (!(error instanceof UniqueConstraintError)) throw error
    return deps.database.transaction(() => openOnce(deps, viewer, processId, from))
  }
}

const openOnce = async (
  deps: FeatureDeps,
  viewer: Viewer,
  processId: string,
  from: number | undefined,
): Promise<{ draftId: string }> => {
  const { database } = deps
  const there = await openDraftOf(database, processId)
  if (there && from !== undefined) throw new NotAllowedNow('MODEL_DRAFT_OPEN', { draftId: there.id })
  if (there) {
    entryStands()
    return { draftId: there.id }
  }
  const newest = await newestVersion(database, processId)
  if (!newest) throw new NotFound()
  const source = from === undefined ? newest : await findVersion(database, processId, from)
  // compared with, and based on, what it will replace
  const { title, files } = source
  return { draftId: await begin(deps, viewer, { processId, title, files, basedOn: newest.number }, from) }
}

const begin = async (
  { database, audit }: Pick<FeatureDeps, 'database' | 'audit'>,
  viewer: Viewer,
  { processId, title, files, basedOn }: Begin,
  restored?: number,
): Promise<string> => {
  const { id } = await database.model(processDraftModel).create({
    processId,
    openFor: processId,
    title,
    files,
    basedOn,
    status: 'CONCEPT',
    remark: '',
    closed: false,
    createdByUserId: viewer.userId,
    updatedByUserId: viewer.userId,
  })
  audit.append({
    ...who(viewer),
    action: restored === undefined ? 'MODEL_DRAFT' : 'MODEL_RESTORE',
    objectKind: 'process_draft',
    objectId: id,
    detail: { processId, basedOn, ...(restored !== undefined && { restored }) },
  })
  return id
}

/** A draft with its files. @throws NotFound */
export const draftPage = async (
  database: Database,
  viewer: Viewer,
  draftId: string,
): Promise<Answer<typeof getDraft>> => {
  const draft = await findOpenDraft(database, draftId)
  const { processId, files } = draft
  return { ...(await presentDraft(database, viewer.userId, draft)), processId, files: [...files] }
}

/**
 * Keeps what was drawn so far, whatever is wrong with it.
 *
 * @throws NotFound; Stale when somebody saved since; NotAllowedNow when it is submitted, or a colleague types in it
 */
export const save = (
  { database, audit }: FeatureDeps,
  viewer: Viewer,
  draftId: string,
  { files, title, version }: Saved,
): Promise<Answer<typeof saveDraft>> =>
  database.transaction(async () => {
    const draft = await draftToChange(database, draftId, version)
    if (draft.status === 'INGEDIEND') throw new NotAllowedNow('MODEL_SUBMITTED')
    await claim(database, viewer, draftId)
    // it saves while somebody draws: the first save of each person tells
    if (draft.updatedByUserId === viewer.userId && version > 0) entryStands()
    else {
      const object = { objectKind: 'process_draft', objectId: draftId }
      audit.append({ ...who(viewer), action: 'MODEL_EDIT', ...object, detail: { processId: draft.processId } })
    }
    await draft.update({ files: inOrder(files), title, updatedByUserId: viewer.userId })
    return { version: draft.version, savedAt: draft.updatedAt }
  })

/** Throws a draft away. @throws NotFound, Stale, NotAllowedNow */
export const discard = ({ database, audit }: FeatureDeps, viewer: Viewer, draftId: string, version: number) =>
  database.transaction(async () => {
    const draft = await draftToChange(database, draftId, version)
    if (draft.status === 'INGEDIEND') throw new NotAllowedNow('MODEL_SUBMITTED')
    await claim(database, viewer, draftId)
    await draft.update({ closed: true, openFor: null })
    await release(database, viewer, draftId)
    const object = { objectKind: 'process_draft', objectId: draftId }
    audit.append({ ...who(viewer), action: 'MODEL_DISCARD', ...object, detail: { processId: draft.processId } })
    return {}
  })
