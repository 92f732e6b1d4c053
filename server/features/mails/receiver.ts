import type { LocalDate } from '#domain/shared/local-date'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import type { MailRow } from '../../platform/mail/model.ts'
import type { Receiver } from '../../platform/mail/sender.ts'
import { userAccountModel, userRightModel } from '../../platform/organisations/model.ts'
import { textParameter } from './frame.ts'

/**
 * Where a mail goes at the moment of sending. Nobody gets a mail of an organisation in which he holds no right any more.
 */
export const receiverOf =
  (database: Database, clock: Clock) =>
  async ({ userId, orgId }: MailRow): Promise<Receiver | undefined> => {
    const found = await database.model(userAccountModel).findByPk(userId)
    const today = clock.today()
    if (!found || hasEnded(plain(found).endDate, today)) return undefined
    const rights = await database.model(userRightModel).findAll({ where: { userId, orgId } })
    if (!rights.map(plain).some(({ from, to }) => from <= today && !hasEnded(to, today))) return undefined
    const organisation = await loadOrganisation(database, orgId)
    return {
      address: plain(found).email,
      senderName: textParameter(organisation, 'mail.sender') ?? `Woonzaak ${organisation.name}`,
    }
  }

const hasEnded = (last: LocalDate | null, today: LocalDate): boolean => last !== null && last < today
