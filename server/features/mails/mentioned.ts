import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import type { Database } from '../../platform/db/database.ts'
import { writeMails } from '../../platform/mail/mails.ts'
import { userAccountModel, userRightModel } from '../../platform/organisations/model.ts'
import type { Mention } from '../deps.ts'
import { frameOf } from './frame.ts'
import { mentionedMail } from './words.nl.ts'

/**
 * Mails those who are named in a comment on a diagram, when they want mails: which process, and where; nothing of what was said or by whom. In the caller's
 * transaction.
 *
 * @param publicUrl address of the product in the browser
 */
export const mailMentioned = async (
  database: Database,
  publicUrl: string,
  { userIds, by, orgId, processId, title }: Mention,
): Promise<void> => {
  const others = userIds.filter((id) => id !== by)
  if (others.length === 0) return
  const wanting = await database.model(userAccountModel).findAll({ where: { id: others, emailOnTask: true } })
  const rights = await database.model(userRightModel).findAll({ where: { userId: wanting.map(({ id }) => id) } })
  const organisation = await loadOrganisation(database, orgId)
  const mail = mentionedMail({
    title,
    url: `${publicUrl}/processen/modellen/${processId}`,
    ...frameOf(organisation, publicUrl),
  })
  const mails = wanting.map(({ id }) => {
    const own = rights.filter(({ userId }) => userId === id)
    const theirs = own.find((right) => right.orgId === orgId) ?? own[0]
    return {
      kind: 'MODEL_MENTION' as const,
      orgId: theirs?.orgId ?? orgId,
      userId: id,
      shield: 'NONE' as const,
      ...mail,
    }
  })
  await writeMails(database, mails)
}
