import { Op } from 'sequelize'
import type { Answer } from '../../contract/endpoint.ts'
import type { getModelVersion, getProcessModel, listProcessModels } from '../../contract/process-models.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { processDraftModel, processVersionModel, type ProcessVersionRow } from '../../platform/process-models/model.ts'
import { newestNumbers } from '../../platform/process-models/versions.ts'
import { openDraftOf } from './find.ts'
import { presentDraft, presentDrafts, presentVersions, versionHead } from './present.ts'

/** Every process that has a version or a draft, by title. */
export const findModels = async (database: Database, viewer: Viewer): Promise<Answer<typeof listProcessModels>> => {
  const numbers = [...(await newestNumbers(database))].map(([processId, number]) => ({ processId, number }))
  const versions = await database
    .model(processVersionModel)
    .findAll({ attributes: versionHead, where: { [Op.or]: [...numbers, { id: '' }] } })
  const drafts = await database
    .model(processDraftModel)
    .findAll({ attributes: { exclude: ['files'] }, where: { closed: false } })
  const shownVersions = await presentVersions(database, versions.map(plain))
  const shownDrafts = await presentDrafts(database, viewer.userId, drafts.map(plain))
  const newest = new Map(versions.map(({ processId }, index) => [processId, shownVersions[index]]))
  const draftOf = new Map(drafts.map(({ processId }, index) => [processId, shownDrafts[index]]))
  const items = [...new Set([...newest.keys(), ...draftOf.keys()])].map((processId) => ({
    processId,
    title: newest.get(processId)?.title ?? draftOf.get(processId)?.title ?? processId,
    newest: newest.get(processId) ?? null,
    draft: draftOf.get(processId) ?? null,
  }))
  return { items: items.sort((left, right) => left.title.localeCompare(right.title, 'nl')) }
}

/** One process with all its versions, newest first. @throws NotFound */
export const modelPage = async (
  database: Database,
  viewer: Viewer,
  processId: string,
): Promise<Answer<typeof getProcessModel>> => {
  const versions = await database
    .model(processVersionModel)
    .findAll({ attributes: versionHead, where: { processId }, order: [['number', 'DESC']] })
  const draft = await openDraftOf(database, processId)
  const title = versions[0]?.title ?? draft?.title
  if (title === undefined) throw new NotFound()
  return {
    processId,
    title,
    versions: [...(await presentVersions(database, versions.map(plain)))],
    draft: draft ? await presentDraft(database, viewer.userId, draft) : null,
  }
}

/** A version with its files. @throws NotFound */
export const versionPage = async (
  database: Database,
  processId: string,
  number: number,
): Promise<Answer<typeof getModelVersion>> => {
  const row = await findVersion(database, processId, number)
  const [summary] = await presentVersions(database, [row])
  if (!summary) throw new NotFound()
  return { ...summary, processId, files: [...row.files] }
}

/** @throws NotFound */
export const findVersion = async (
  database: Database,
  processId: string,
  number: number,
): Promise<ProcessVersionRow> => {
  const row = await database.model(processVersionModel).findOne({ where: { processId, number } })
  if (!row) throw new NotFound()
  return plain(row)
}
