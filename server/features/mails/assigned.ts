import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import { writeMails } from '../../platform/mail/mails.ts'
import { userAccountModel } from '../../platform/organisations/model.ts'
import type { Assignment } from '../deps.ts'
import { frameOf, linesOf } from './frame.ts'
import { assignedMail } from './words.nl.ts'

/**
 * Mails a user that a colleague put tasks on his name, one mail for all of them, when he wants such mails. In the caller's transaction.
 *
 * @param publicUrl address of the product in the browser
 * @source domain.md 9 "individual on assignment to a specific user"; scenario 60
 */
export const mailAssigned = async (
  database: Database,
  publicUrl: string,
  { userId, by, tasks }: Assignment,
): Promise<void> => {
  const [first] = tasks
  if (!first || userId === by) return
  const account = await database.model(userAccountModel).findByPk(userId)
  if (!account || !plain(account).emailOnTask) return
  const organisation = await loadOrganisation(database, first.ownerOrgId)
  const shield = tasks.some((task) => task.shield === 'WI') ? 'WI' : 'NONE'
  const mail = assignedMail({
    organisation: organisation.name,
    lines: linesOf(tasks),
    ...frameOf(organisation, publicUrl),
  })
  await writeMails(database, [{ kind: 'TASK_ASSIGNED', orgId: organisation.id, userId, shield, ...mail }])
}
