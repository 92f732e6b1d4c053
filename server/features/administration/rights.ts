import type { z } from 'zod'
import { isManagerRole, managesRightsIn, overlap, refusalToGive } from '#domain/access/manage-rights'
import { addDays } from '#domain/shared/local-date'
import type { createUser, endRight, endUser, giveRight } from '#contract/administration'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { NotAllowedNow, NotFound, RuleBroken, Stale } from '../../platform/http/errors.ts'
import type { HeldRight } from '../../platform/organisations/held-rights.ts'
import { type KnownOrganisation, knownOrganisations } from '../../platform/organisations/known.ts'
import { userAccountModel, userRightModel } from '../../platform/organisations/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { accountEvent } from './events.ts'
import { isLastManager } from './last-manager.ts'
import { checkLastDay, checkMembership } from './membership.ts'
import { type KnownUser, loadUser } from './page.ts'

type NewRight = Omit<z.output<NonNullable<(typeof giveRight)['body']>>, 'version'>
type Ending = z.output<NonNullable<(typeof endUser)['body']>>

/**
 * Loads a user for a change, under the lock of his account: two managers take turns, and the second is told that the first was there.
 *
 * @throws NotFound; Stale when what the manager saw of this user has changed
 */
export const lockUser = async (
  deps: FeatureDeps,
  viewer: Viewer,
  userId: string,
  version: string,
): Promise<KnownUser> => {
  await deps.database.model(userAccountModel).findByPk(userId, { lock: true })
  const user = await loadUser(deps, viewer, userId)
  if (user.version !== version) throw new Stale()
  return user
}

/** @throws NotAllowedNow, RuleBroken with the reason; NotFound, Stale */
export const give = (
  deps: FeatureDeps,
  viewer: Viewer,
  userId: string,
  { version, ...right }: z.output<NonNullable<(typeof giveRight)['body']>>,
): Promise<void> =>
  deps.database.transaction(async () => {
    const { rights, known } = await lockUser(deps, viewer, userId, version)
    const held = rights.filter(({ withdrawnAt }) => withdrawnAt === null)
    const same = held.filter(({ role, organisation }) => role === right.role && organisation.id === right.orgId)
    if (same.some((one) => overlap(one, right))) throw new RuleBroken('RIGHT_OVERLAPS')
    await addRight(deps, viewer, userId, right, known)
  })

/** A new account with its first right. @throws as `give`; a unique key of the database refuses a subject that has an account */
export const addUser = (
  deps: FeatureDeps,
  viewer: Viewer,
  { right, ...person }: z.output<NonNullable<(typeof createUser)['body']>>,
): Promise<string> =>
  deps.database.transaction(async () => {
    const { id } = await deps.database.model(userAccountModel).create(person)
    await addRight(deps, viewer, id, right, await knownOrganisations(deps.database, viewer))
    return id
  })

const addRight = async (
  { database, clock, audit }: FeatureDeps,
  viewer: Viewer,
  userId: string,
  { reason, ...right }: NewRight,
  known: ReadonlyMap<string, KnownOrganisation>,
): Promise<void> => {
  const { orgId, role, from, to, viaOrgId } = right
  const organisation = known.get(orgId)
  if (!organisation) throw new NotAllowedNow('OTHER_ORGANISATION')
  const refusal = refusalToGive(viewer, userId, role, { orgId, orgType: organisation.type })
  if (refusal !== null) throw new NotAllowedNow(refusal)
  if (from < clock.today()) throw new RuleBroken('DATE_IN_PAST')
  if (to !== null && to < from) throw new RuleBroken('ENDS_BEFORE_START')
  if (viaOrgId !== null) await checkMembership(database, viaOrgId, orgId, from)
  // a right of the same first day that was withdrawn stands in the way of a second row: it is given back, the audit log knows both
  const rights = database.model(userRightModel)
  const before = await rights.findOne({ where: { userId, orgId, role, from } })
  if (before) await before.update({ to, viaOrgId, withdrawnAt: null })
  else await rights.create({ userId, ...right })
  audit.append(
    accountEvent(viewer, 'RIGHT_GIVE', { userId, organisation, reason, detail: { role, from, to, viaOrgId } }),
  )
}

/** @throws NotFound, Stale, NotAllowedNow LAST_MANAGER unless confirmed, RuleBroken */
export const end = (
  deps: FeatureDeps,
  viewer: Viewer,
  { userId, rightId }: z.output<NonNullable<(typeof endRight)['params']>>,
  ending: Ending,
): Promise<void> =>
  deps.database.transaction(async () => {
    const user = await lockUser(deps, viewer, userId, ending.version)
    const right = user.rights.find(({ id }) => id === rightId)
    if (!right) throw new NotFound()
    if (right.state === 'PAST') throw new RuleBroken('RIGHT_ENDED')
    await stop(deps, viewer, userId, right, ending)
  })

/**
 * Ends every right of a user in the organisations that the manager manages. What he holds elsewhere stays, also when the manager does not
 * know of it.
 */
export const endAll = (deps: FeatureDeps, viewer: Viewer, userId: string, ending: Ending): Promise<void> =>
  deps.database.transaction(async () => {
    const { to } = ending
    const user = await lockUser(deps, viewer, userId, ending.version)
    const open = user.rights.filter(
      (right) => right.state !== 'PAST' && !(to !== null && right.to !== null && right.to <= to),
    )
    const mine = open.filter(({ organisation }) => refusalIn(viewer, organisation) === null)
    if (mine.length === 0) throw new RuleBroken('RIGHT_ENDED')
    for (const right of mine) await stop(deps, viewer, userId, right, ending)
  })

const refusalIn = (viewer: Viewer, { id: orgId, type: orgType }: KnownOrganisation) =>
  managesRightsIn(viewer, { orgId, orgType })

const stop = async (
  deps: FeatureDeps,
  viewer: Viewer,
  userId: string,
  right: HeldRight,
  ending: Ending,
): Promise<void> => {
  const { database, clock, audit } = deps
  const { id, role, from, organisation } = right
  const { to, reason } = ending
  const today = clock.today()
  await checkEnd(deps, viewer, userId, right, ending)
  // a right that has not begun by its last day never holds: it is withdrawn, so that it cannot be read as a period
  const begins = to !== null && to >= from
  const change = begins ? { to } : { withdrawnAt: database.now() }
  await database.model(userRightModel).update(change, { where: { id } })
  const detail = { role, from, to: begins ? to : today, now: to === null }
  const action = to === null ? 'RIGHT_WITHDRAW' : 'RIGHT_END'
  audit.append(accountEvent(viewer, action, { userId, organisation, reason, detail }))
}

const checkEnd = async (
  { database, clock }: FeatureDeps,
  viewer: Viewer,
  userId: string,
  right: HeldRight,
  { to, confirmLast }: Ending,
): Promise<void> => {
  const { role, organisation } = right
  const refusal = refusalIn(viewer, organisation)
  if (refusal !== null) throw new NotAllowedNow(refusal)
  const today = clock.today()
  checkLastDay(to, right.to, today)
  if (confirmLast || !isManagerRole(role)) return
  if (await isLastManager(database, right, userId, to ?? addDays(today, -1))) {
    throw new NotAllowedNow('LAST_MANAGER', { organisation: organisation.name })
  }
}
