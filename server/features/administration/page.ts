import { createHash } from 'node:crypto'
import { Op } from 'sequelize'
import type { Answer } from '#contract/endpoint'
import type { getUser } from '#contract/administration'
import type { AuditEventRow } from '../../platform/audit/model.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadUserNames } from '../../platform/case-file/organisations.ts'
import { seenTasks } from '../../platform/case-file/visibility.ts'
import { plain } from '../../platform/db/model.ts'
import { eulaAcceptanceModel } from '../../platform/eula/model.ts'
import { NotFound } from '../../platform/http/errors.ts'
import {
  type HeldRight,
  loadHeldRights,
  loadRedirections,
  type Redirection,
} from '../../platform/organisations/held-rights.ts'
import { type KnownOrganisation, knownOrganisations } from '../../platform/organisations/known.ts'
import { userAccountModel, type UserAccountRow } from '../../platform/organisations/model.ts'
import { taskModel } from '../../platform/tasks/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { readEvent } from './events.ts'

/** A user as far as the viewer knows him: the rights and redirections in the organisations that the viewer may see. */
export interface KnownUser {
  readonly account: UserAccountRow
  readonly known: ReadonlyMap<string, KnownOrganisation>
  readonly rights: readonly HeldRight[]
  readonly redirections: readonly Redirection[]
  /** changes with all of the above, and with nothing else: a change that is hidden from the viewer leaves no trace */
  readonly version: string
}

/** @throws NotFound for somebody without any right in an organisation that the viewer knows */
export const loadUser = async (
  { database, clock }: FeatureDeps,
  viewer: Viewer,
  userId: string,
): Promise<KnownUser> => {
  const known = await knownOrganisations(database, viewer)
  const account = await database.model(userAccountModel).findByPk(userId)
  const today = clock.today()
  const rights = (await loadHeldRights(database, known, [userId], today)).get(userId) ?? []
  if (!account || rights.length === 0) throw new NotFound()
  const redirections = await loadRedirections(database, known, userId, today)
  return { account: plain(account), known, rights, redirections, version: versionOf(rights, redirections) }
}

const versionOf = (rights: readonly HeldRight[], redirections: readonly Redirection[]): string => {
  const facts = [
    rights.map(({ id, to, withdrawnAt, state }) => [id, to, withdrawnAt, state]),
    redirections.map(({ id, until }) => [id, until]),
  ]
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16)
}

/** @throws NotFound */
export const userPage = async (deps: FeatureDeps, viewer: Viewer, userId: string): Promise<Answer<typeof getUser>> => {
  const { account, known, rights, redirections, version } = await loadUser(deps, viewer, userId)
  const { firstName, lastName, email } = account
  const acceptances = await deps.database
    .model(eulaAcceptanceModel)
    .findAll({ where: { userId }, order: [['acceptedAt', 'DESC']] })
  return {
    id: userId,
    firstName,
    lastName,
    email,
    version,
    self: userId === viewer.userId,
    rights: [...rights],
    eula: acceptances.map(({ version: accepted, acceptedAt }) => ({ version: accepted, acceptedAt })),
    redirections: [...redirections],
    openTasks: await countTasks(deps, viewer, userId),
    history: await history(deps, known, userId),
  }
}

// Exactly those that `takeOver` would move or leave.
const countTasks = ({ database }: FeatureDeps, viewer: Viewer, userId: string): Promise<number> => {
  const onName = { assigneeUserId: userId, ownerOrgId: viewer.orgId, open: true }
  return database.model(taskModel).count({ where: { [Op.and]: [onName, seenTasks(viewer).where] } })
}

const history = async (
  { database, audit }: FeatureDeps,
  known: ReadonlyMap<string, KnownOrganisation>,
  userId: string,
): Promise<Answer<typeof getUser>['history']> => {
  const events = (await audit.list({ objectKind: 'user', objectId: userId })).flatMap((row) => visible(row, known))
  const names = await loadUserNames(
    database,
    events.map(({ row }) => row.userId),
  )
  return events.toReversed().map(({ row, organisation }) => ({
    at: row.at,
    by: row.userId === null ? null : (names.get(row.userId) ?? null),
    action: row.action,
    organisation,
    reason: row.reason,
    ...readEvent(row.detail),
  }))
}

// What happened in an organisation that the viewer does not know did not happen for him.
const visible = (row: AuditEventRow, known: ReadonlyMap<string, KnownOrganisation>) => {
  const organisation = known.get(String(row.detail['orgId']))
  return organisation ? [{ row, organisation }] : []
}
