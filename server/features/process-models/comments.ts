import { Op } from 'sequelize'
import type { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import type { addModelComment, listModelComments } from '../../contract/model-comments.ts'
import type { Answer } from '../../contract/endpoint.ts'
import { entryStands } from '../../platform/audit/circumstances.ts'
import { who } from '../../platform/audit/who.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadUserNames } from '../../platform/case-file/organisations.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound, RuleBroken } from '../../platform/http/errors.ts'
import { holdersToday } from '../../platform/organisations/holders.ts'
import { knownOrganisations } from '../../platform/organisations/known.ts'
import type { FeatureDeps } from '../deps.ts'
import { processCommentModel, type ProcessCommentRow } from './model.ts'
import { type Named, subjectOf } from './subject.ts'

type Comment = Answer<typeof listModelComments>['items'][number]
type Body = z.output<NonNullable<(typeof addModelComment)['body']>>

/** Most comments of one process that are shown: the newest. */
const most = 1000

/** Comments of a process, of one draft, or of one version, oldest first, with their answers. */
export const findComments = async (
  database: Database,
  processId: string,
  { draftId, number }: Named = {},
): Promise<Comment[]> => {
  const rows = await database.model(processCommentModel).findAll({
    where: { processId, ...(draftId !== undefined && { draftId }), ...(number !== undefined && { number }) },
    order: [
      ['createdAt', 'DESC'],
      ['id', 'DESC'],
    ],
    limit: most,
  })
  return present(database, rows.map(plain).toReversed())
}

const present = async (database: Database, rows: readonly ProcessCommentRow[]): Promise<Comment[]> => {
  const names = await loadUserNames(
    database,
    rows.flatMap(({ authorUserId, resolvedByUserId, mentions }) => [authorUserId, resolvedByUserId, ...mentions]),
  )
  const ref = (id: string) => ({ id, name: names.get(id) ?? '' })
  const said = ({ id, text, authorUserId, mentions, createdAt }: ProcessCommentRow) => ({
    id,
    text,
    author: ref(authorUserId),
    mentions: mentions.map(ref),
    createdAt,
  })
  return rows
    .filter(({ answerTo }) => answerTo === null)
    .map((row) => ({
      ...said(row),
      elementId: row.elementId,
      draftId: row.draftId,
      number: row.number,
      resolved: resolvedOf(row, ref),
      answers: rows.filter(({ answerTo }) => answerTo === row.id).map(said),
    }))
}

const resolvedOf = (
  { resolvedAt, resolvedByUserId }: ProcessCommentRow,
  ref: (id: string) => { readonly id: string; readonly name: string },
): Comment['resolved'] =>
  resolvedAt === null || resolvedByUserId === null ? null : { by: ref(resolvedByUserId), at: resolvedAt }

/** Says something of an element, or answers; who is named gets a mail. @throws NotFound, RuleBroken */
export const comment = (
  deps: FeatureDeps,
  viewer: Viewer,
  processId: string,
  body: Body,
): Promise<Answer<typeof addModelComment>> =>
  deps.database.transaction(async () => {
    const { database, audit } = deps
    const subject = await subjectOf(database, processId, body)
    const question = body.answerTo === undefined ? null : await findQuestion(database, processId, body.answerTo)
    const mentions = await mentionable(deps, viewer, body.mentionIds)
    const { id } = await database.model(processCommentModel).create({
      processId,
      draftId: subject.draftId,
      number: subject.number,
      elementId: question?.elementId ?? body.elementId ?? null,
      answerTo: question?.id ?? null,
      text: body.text,
      mentions,
      authorUserId: viewer.userId,
    })
    audit.append({
      ...who(viewer),
      action: 'MODEL_COMMENT',
      objectKind: 'process_comment',
      objectId: id,
      detail: { processId, draftId: subject.draftId, number: subject.number, mentions },
    })
    await deps.mailMentioned({
      userIds: mentions,
      by: viewer.userId,
      orgId: viewer.orgId,
      processId,
      title: subject.title,
    })
    return { commentId: id }
  })

const findQuestion = async (database: Database, processId: string, id: string): Promise<ProcessCommentRow> => {
  const row = await database.model(processCommentModel).findOne({ where: { id, processId, answerTo: null } })
  if (!row) throw new NotFound()
  return plain(row)
}

/** Only colleagues who work on diagrams can be named: others could not open what they are sent to. */
const mentionable = async (
  { database, clock }: FeatureDeps,
  viewer: Viewer,
  asked: readonly string[],
): Promise<readonly string[]> => {
  const ids = [...new Set(asked)]
  if (ids.length === 0) return ids
  const known = await knownOrganisations(database, viewer)
  const holders = await holdersToday(database, [...known.keys()], clock.today())
  const analysts = rolesFor('READ', 'PROCESS_MODEL')
  const isAnalyst = (id: string): boolean => holders.get(id)?.roles.some((role) => analysts.includes(role)) ?? false
  if (!ids.every(isAnalyst)) {
    throw new RuleBroken('NOT_A_COLLEAGUE', [
      { name: 'body.mentionIds', code: 'unknown', reason: 'Not somebody who works on diagrams' },
    ])
  }
  return ids
}

/** Ticks a comment off, or opens it again. @throws NotFound */
export const resolve = ({ database, audit }: FeatureDeps, viewer: Viewer, commentId: string, resolved: boolean) =>
  database.transaction(async () => {
    const row = await database.model(processCommentModel).findOne({ where: { id: commentId, answerTo: null } })
    if (!row) throw new NotFound()
    if ((row.resolvedAt !== null) === resolved) {
      entryStands()
      return {}
    }
    await row.update(
      resolved
        ? { resolvedAt: database.now(), resolvedByUserId: viewer.userId }
        : { resolvedAt: null, resolvedByUserId: null },
    )
    audit.append({
      ...who(viewer),
      action: resolved ? 'MODEL_COMMENT_RESOLVE' : 'MODEL_COMMENT_REOPEN',
      objectKind: 'process_comment',
      objectId: commentId,
      detail: { processId: row.processId },
    })
    return {}
  })

/** What was said of a draft is said of the version that it becomes; inside a transaction. */
export const carryComments = async (database: Database, draftId: string, number: number): Promise<void> => {
  await database.model(processCommentModel).update({ number }, { where: { draftId, number: { [Op.is]: null } } })
}
