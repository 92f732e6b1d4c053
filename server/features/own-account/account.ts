import type { z } from 'zod'
import type { Answer } from '#contract/endpoint'
import type { changeOwnAccount, getOwnAccount, redirectOwnEmail } from '#contract/own-account'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { who } from '../../platform/case-file/act.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { eulaAcceptanceModel } from '../../platform/eula/model.ts'
import { loadHeldRights, loadRedirections } from '../../platform/organisations/held-rights.ts'
import { type KnownOrganisation, shieldOf } from '../../platform/organisations/known.ts'
import { organisationModel, userAccountModel } from '../../platform/organisations/model.ts'
import { setRedirection } from '../../platform/organisations/redirection.ts'
import type { FeatureDeps } from '../deps.ts'

/** The user's own account: all his rights, in whatever organisation. */
export const readOwnAccount = async (
  { database, clock }: FeatureDeps,
  { userId }: Viewer,
): Promise<Answer<typeof getOwnAccount>> => {
  const row = await database.model(userAccountModel).findByPk(userId, { rejectOnEmpty: true })
  const { firstName, lastName, email, phone, emailOnTask, dailyDigest } = plain(row)
  const everywhere = await allOrganisations(database)
  const today = clock.today()
  const eula = await database.model(eulaAcceptanceModel).findAll({ where: { userId }, order: [['acceptedAt', 'DESC']] })
  return {
    firstName,
    lastName,
    email,
    phone,
    emailOnTask,
    dailyDigest,
    rights: (await loadHeldRights(database, everywhere, [userId], today)).get(userId) ?? [],
    eula: eula.map(({ version, acceptedAt }) => ({ version, acceptedAt })),
    redirections: await loadRedirections(database, everywhere, userId, today),
  }
}

const allOrganisations = async (database: Database): Promise<ReadonlyMap<string, KnownOrganisation>> => {
  const rows = await database.model(organisationModel).findAll({ attributes: ['id', 'name', 'type'] })
  return new Map(rows.map(({ id, name, type }) => [id, { id, name, type }]))
}

/** Preferences for mails; what is absent stays. */
export const changePreferences = (
  { database, audit }: FeatureDeps,
  viewer: Viewer,
  change: z.output<NonNullable<(typeof changeOwnAccount)['body']>>,
): Promise<void> =>
  database.transaction(async () => {
    const row = await database.model(userAccountModel).findByPk(viewer.userId, { lock: true, rejectOnEmpty: true })
    const { emailOnTask = row.emailOnTask, dailyDigest = row.dailyDigest } = change
    await row.update({ emailOnTask, dailyDigest })
    audit.append(ownEvent(viewer, 'ACCOUNT_CHANGE', change))
  })

/** The user's mail about tasks of the active organisation. @throws RuleBroken as `setRedirection` */
export const redirectOwn = (
  { database, clock, audit }: FeatureDeps,
  viewer: Viewer,
  wanted: z.output<NonNullable<(typeof redirectOwnEmail)['body']>>,
): Promise<void> =>
  database.transaction(async () => {
    await database.model(userAccountModel).findByPk(viewer.userId, { lock: true })
    await setRedirection(database, { userId: viewer.userId, orgId: viewer.orgId, ...wanted }, clock.today())
    const { toUserId, from, until: to } = wanted
    audit.append(ownEvent(viewer, toUserId === null ? 'EMAIL_REDIRECT_END' : 'EMAIL_REDIRECT', { toUserId, from, to }))
  })

const ownEvent = (viewer: Viewer, action: string, detail: Readonly<Record<string, unknown>>) => ({
  ...who(viewer),
  action,
  objectKind: 'user',
  objectId: viewer.userId,
  detail: { ...detail, orgId: viewer.orgId },
  shield: shieldOf(viewer.orgType),
})
