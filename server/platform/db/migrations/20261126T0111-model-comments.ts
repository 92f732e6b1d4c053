import * as c from '../columns.ts'
import { createTable, migration } from '../migration.ts'

export const { up, down } = migration([
  createTable(
    'process_comment',
    {
      id: c.id(),
      processId: c.text(100),
      draftId: c.nullable(c.refersTo('process_draft', c.reference())),
      number: c.nullable(c.integer()),
      elementId: c.nullable(c.text(200)),
      answerTo: c.nullable(c.refersTo('process_comment', c.reference())),
      text: c.text(4000),
      mentions: c.json(),
      authorUserId: c.reference(),
      createdAt: c.createdAt(),
      resolvedByUserId: c.nullable(c.reference()),
      resolvedAt: c.nullable(c.instant()),
    },
    [{ fields: ['processId', 'createdAt'] }, { fields: ['draftId'] }],
  ),
  createTable(
    'process_share',
    {
      id: c.id(),
      processId: c.text(100),
      draftId: c.nullable(c.refersTo('process_draft', c.reference())),
      number: c.nullable(c.integer()),
      tokenDigest: c.sha256(),
      createdByUserId: c.reference(),
      createdAt: c.createdAt(),
      expiresAt: c.instant(),
      revokedAt: c.nullable(c.instant()),
      lastOpenedAt: c.nullable(c.instant()),
    },
    [{ fields: ['tokenDigest'], unique: true }, { fields: ['processId', 'expiresAt'] }],
  ),
])
