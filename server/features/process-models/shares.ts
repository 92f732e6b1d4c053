import { createHash, randomBytes } from 'node:crypto'
import { Op } from 'sequelize'
import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { createModelShare, listModelShares, openSharedModel } from '../../contract/model-shares.ts'
import { who } from '../../platform/audit/who.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadUserNames } from '../../platform/case-file/organisations.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound } from '../../platform/http/errors.ts'
import type { ModelFile } from '../../platform/process-models/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { findComments } from './comments.ts'
import { findOpenDraft } from './find.ts'
import { findVersion } from './list.ts'
import { processShareModel, type ProcessShareRow } from './model.ts'
import { subjectOf } from './subject.ts'

type Body = z.output<NonNullable<(typeof createModelShare)['body']>>

const dayMs = 86_400_000

/** Links of a process that can still be opened, newest first. */
export const findShares = async (database: Database, processId: string): Promise<Answer<typeof listModelShares>> => {
  const rows = (
    await database.model(processShareModel).findAll({
      where: { processId, ...isOpen(database) },
      order: [['createdAt', 'DESC']],
      limit: 200,
    })
  ).map(plain)
  const names = await loadUserNames(
    database,
    rows.map(({ createdByUserId }) => createdByUserId),
  )
  return {
    items: rows.map(({ id, number, createdByUserId, createdAt, expiresAt, lastOpenedAt }) => ({
      id,
      number,
      createdBy: { id: createdByUserId, name: names.get(createdByUserId) ?? '' },
      createdAt,
      expiresAt,
      lastOpenedAt,
    })),
  }
}

const isOpen = (database: Database) => ({ revokedAt: null, expiresAt: { [Op.gt]: database.now() } })

/** Makes a link to a draft or a version: 256 random bits, of which only the digest is kept. @throws NotFound, RuleBroken */
export const share = (
  { database, audit }: FeatureDeps,
  viewer: Viewer,
  processId: string,
  { days, ...named }: Body,
): Promise<Answer<typeof createModelShare>> =>
  database.transaction(async () => {
    const { draftId, number } = await subjectOf(database, processId, named)
    const token = randomBytes(32).toString('base64url')
    const expiresAt = new Date(Date.parse(database.now()) + days * dayMs).toISOString()
    const { id } = await database.model(processShareModel).create({
      processId,
      draftId,
      number,
      tokenDigest: digestOf(token),
      createdByUserId: viewer.userId,
      expiresAt,
    })
    audit.append({
      ...who(viewer),
      action: 'MODEL_SHARE',
      objectKind: 'process_share',
      objectId: id,
      detail: { processId, draftId, number, days },
    })
    return { shareId: id, token, expiresAt }
  })

const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** From here on the link opens nothing. @throws NotFound */
export const revoke = ({ database, audit }: FeatureDeps, viewer: Viewer, shareId: string) =>
  database.transaction(async () => {
    const row = await database.model(processShareModel).findOne({ where: { id: shareId, revokedAt: null } })
    if (!row) throw new NotFound()
    await row.update({ revokedAt: database.now() })
    const object = { objectKind: 'process_share', objectId: shareId }
    audit.append({ ...who(viewer), action: 'MODEL_SHARE_REVOKE', ...object, detail: { processId: row.processId } })
    return {}
  })

/** What a link shows. One that is unknown, revoked, expired or without its draft is answered alike. @throws NotFound */
export const openShare = (
  { database, audit }: FeatureDeps,
  viewer: Viewer,
  token: string,
): Promise<Answer<typeof openSharedModel>> =>
  database.transaction(async () => {
    const row = await database
      .model(processShareModel)
      .findOne({ where: { tokenDigest: digestOf(token), ...isOpen(database) } })
    if (!row) throw new NotFound()
    const shown = await shownBy(database, plain(row))
    await row.update({ lastOpenedAt: database.now() })
    const { id, processId, expiresAt } = row
    const object = { objectKind: 'process_share', objectId: id }
    audit.append({ ...who(viewer), action: 'MODEL_SHARE_OPEN', mode: 'R', ...object, detail: { processId } })
    return { processId, number: row.number, expiresAt, ...shown }
  })

const shownBy = async (database: Database, { processId, draftId, number }: ProcessShareRow) => {
  if (draftId !== null) {
    const { title, files, updatedAt } = await findOpenDraft(database, draftId)
    return {
      title,
      savedAt: updatedAt,
      xml: xmlOf(files),
      comments: await findComments(database, processId, { draftId }),
    }
  }
  const version = await findVersion(database, processId, number ?? 0)
  const comments = await findComments(database, processId, { number: version.number })
  return { title: version.title, savedAt: version.publishedAt, xml: xmlOf(version.files), comments }
}

const xmlOf = (files: readonly ModelFile[]): string => files.find(({ name }) => name.endsWith('.bpmn'))?.content ?? ''
