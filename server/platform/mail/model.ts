import type { MailKind, MailStatus } from '#domain/model/codes'
import * as c from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'

/** A mail to a user: counts and links, no personal data. The address is looked up when it is sent, so no mail holds one. */
export const mailModel = defineModel(
  'mail',
  {
    id: c.id(),
    kind: c.code<MailKind>(),
    /** organisation in which the user gets it */
    orgId: c.reference(),
    userId: c.refersTo('user_account', c.reference()),
    subject: c.text(),
    text: c.longText(),
    /** two mails with the same key are one: a digest of a day */
    once: c.nullable(c.unique(c.text(120))),
    shield: c.shield(),
    status: c.withDefault(c.code<MailStatus>(10), 'PENDING'),
    attempts: c.withDefault(c.integer(), 0),
    /** by the machine's clock, which no test moves */
    nextAttemptAt: c.instant(),
    sentAt: c.nullable(c.instant()),
    /** code of the mail server's refusal; never its text, that may repeat an address */
    lastError: c.nullable(c.code(80)),
    createdAt: c.createdAt(),
  },
  [{ fields: ['status', 'nextAttemptAt'] }, { fields: ['orgId', 'createdAt'] }],
)
export type MailRow = Row<typeof mailModel>

/** Last day of which an organisation's overviews were written, also when there was nothing to say. */
export const mailDigestModel = defineModel('mail_digest', { orgId: c.primary(c.reference()), day: c.localDate() })
