import * as c from '../columns.ts'
import { createTable, migration } from '../migration.ts'

export const { up, down } = migration([
  createTable(
    'mail',
    {
      id: c.id(),
      kind: c.code(),
      orgId: c.reference(),
      userId: c.refersTo('user_account', c.reference()),
      subject: c.text(),
      text: c.longText(),
      once: c.nullable(c.unique(c.text(120))),
      shield: c.shield(),
      status: c.withDefault(c.code(10), 'PENDING'),
      attempts: c.withDefault(c.integer(), 0),
      nextAttemptAt: c.instant(),
      sentAt: c.nullable(c.instant()),
      lastError: c.nullable(c.code(80)),
      createdAt: c.createdAt(),
    },
    [{ fields: ['status', 'nextAttemptAt'] }, { fields: ['orgId', 'createdAt'] }],
  ),
  createTable('mail_digest', { orgId: c.primary(c.reference()), day: c.localDate() }),
])
