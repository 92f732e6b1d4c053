import * as c from '../../platform/db/columns.ts'
import { defineModel, type Row } from '../../platform/db/model.ts'

/** What somebody says of a draft or a version, or answers to that. */
export const processCommentModel = defineModel(
  'process_comment',
  {
    id: c.id(),
    processId: c.text(100),
    draftId: c.nullable(c.refersTo('process_draft', c.reference())),
    /** of a version; of a draft from its publication on */
    number: c.nullable(c.integer()),
    elementId: c.nullable(c.text(200)),
    answerTo: c.nullable(c.refersTo('process_comment', c.reference())),
    text: c.text(4000),
    /** ids of the users who are named */
    mentions: c.json<readonly string[]>(),
    authorUserId: c.reference(),
    createdAt: c.createdAt(),
    resolvedByUserId: c.nullable(c.reference()),
    resolvedAt: c.nullable(c.instant()),
  },
  [{ fields: ['processId', 'createdAt'] }, { fields: ['draftId'] }],
)
export type ProcessCommentRow = Row<typeof processCommentModel>

/** A link by which people without rights on diagrams read one. */
export const processShareModel = defineModel(
  'process_share',
  {
    id: c.id(),
    processId: c.text(100),
    draftId: c.nullable(c.refersTo('process_draft', c.reference())),
    number: c.nullable(c.integer()),
    /** SHA-256 of the token, which is kept nowhere */
    tokenDigest: c.sha256(),
    createdByUserId: c.reference(),
    createdAt: c.createdAt(),
    expiresAt: c.instant(),
    revokedAt: c.nullable(c.instant()),
    lastOpenedAt: c.nullable(c.instant()),
  },
  [{ fields: ['tokenDigest'], unique: true }, { fields: ['processId', 'expiresAt'] }],
)
export type ProcessShareRow = Row<typeof processShareModel>
