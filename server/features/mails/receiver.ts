import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { MailRow } from '../../platform/mail/model.ts'
import type { Receiver } from '../../platform/mail/sender.ts'
import { holdersToday } from '../../platform/organisations/holders.ts'
import { mailAddress } from '../../platform/organisations/redirection.ts'
import { textParameter } from './frame.ts'

/**
 * Where a mail goes at the moment of sending, a redirection included. Nobody gets a mail of an organisation in which he holds no right any
 * more.
 */
export const receiverOf =
  (database: Database, clock: Clock) =>
  async ({ userId, orgId }: MailRow): Promise<Receiver | undefined> => {
    const today = clock.today()
    if (!(await holdersToday(database, [orgId], today)).has(userId)) return undefined
    const address = await mailAddress(database, userId, orgId, today)
    if (address === undefined) return undefined
    const organisation = await loadOrganisation(database, orgId)
    return {
      address,
      senderName: textParameter(organisation, 'mail.sender') ?? `Woonzaak ${organisation.name}`,
    }
  }
