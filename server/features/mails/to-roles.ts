import { createHash } from 'node:crypto'
import type { LocalDate } from '#domain/shared/local-date'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import type { Database } from '../../platform/db/database.ts'
import { writeMails } from '../../platform/mail/mails.ts'
import { holdersToday } from '../../platform/organisations/holders.ts'
import type { RolesMail } from '../deps.ts'
import { frameOf } from './frame.ts'
import { processMail } from './words.nl.ts'

/**
 * Mails whoever holds one of the roles today; in the caller's transaction.
 *
 * @param publicUrl address of the product in the browser
 * @returns how many
 */
export const mailToRoles = async (
  database: Database,
  publicUrl: string,
  { orgId, roles, subject, text, shield, once }: RolesMail,
  today: LocalDate,
): Promise<number> => {
  const organisation = await loadOrganisation(database, orgId)
  const holders = [...(await holdersToday(database, [orgId], today))].filter(([, holder]) =>
    holder.roles.some((role) => roles.includes(role)),
  )
  const mail = processMail({ subject, text, organisation: organisation.name, ...frameOf(organisation, publicUrl) })
  await writeMails(
    database,
    holders.map(([userId]) => ({ kind: 'PROCESS', orgId, userId, shield, once: keyOf(once, userId), ...mail })),
  )
  return holders.length
}

const keyOf = (once: string, userId: string): string => createHash('sha256').update(`${once} ${userId}`).digest('hex')
