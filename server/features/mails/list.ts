import { Op } from 'sequelize'
import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { listMails } from '../../contract/mails.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadOrganisations, loadUserNames } from '../../platform/case-file/organisations.ts'
import { visibleWhere } from '../../platform/case-file/visibility.ts'
import { plain } from '../../platform/db/model.ts'
import { mailModel } from '../../platform/mail/model.ts'
import type { FeatureDeps } from '../deps.ts'

type Query = z.output<NonNullable<(typeof listMails)['query']>>

/** Mails to the users of the viewer's organisation, latest first; ids grow with time. */
export const findMails = async (
  { database }: FeatureDeps,
  viewer: Viewer,
  { cursor, limit, status }: Query,
): Promise<Answer<typeof listMails>> => {
  const visible = visibleWhere(viewer, 'MAIL', { ownerOrgId: { column: 'orgId' }, shield: { column: 'shield' } })
  const rows = await database.model(mailModel).findAll({
    where: {
      [Op.and]: [
        visible,
        status === undefined ? {} : { status },
        cursor === undefined ? {} : { id: { [Op.lt]: cursor } },
      ],
    },
    order: [['id', 'DESC']],
    limit: limit + 1,
  })
  const page = rows.slice(0, limit).map(plain)
  const organisations = await loadOrganisations(database)
  const names = await loadUserNames(
    database,
    page.map(({ userId }) => userId),
  )
  const items = page.map(
    ({ id, kind, orgId, userId, subject, text, attempts, sentAt, lastError, createdAt, ...row }) => ({
      id,
      kind,
      organisation: organisations(orgId),
      receiver: names.get(userId) ?? '',
      subject,
      text,
      status: row.status,
      writtenAt: createdAt,
      sentAt,
      attempts,
      lastError,
    }),
  )
  return { items, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}
