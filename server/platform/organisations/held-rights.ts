import type { z } from 'zod'
import { holdsOn } from '#domain/access/manage-rights'
import type { LocalDate } from '#domain/shared/local-date'
import type { heldRight, redirection, rightStates } from '#contract/administration'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import type { KnownOrganisation } from './known.ts'
import {
  emailRedirectionModel,
  igsMemberModel,
  type IgsMemberRow,
  organisationModel,
  userAccountModel,
  userRightModel,
  type UserRightRow,
} from './model.ts'

export type HeldRight = z.input<typeof heldRight>
export type Redirection = z.input<typeof redirection>
type State = (typeof rightStates)[number]

type Organisations = ReadonlyMap<string, KnownOrganisation>

/** Rights of these users in these organisations, of all times, newest first, each with how it stands today. */
export const loadHeldRights = async (
  database: Database,
  organisations: Organisations,
  userIds: readonly string[],
  today: LocalDate,
): Promise<ReadonlyMap<string, HeldRight[]>> => {
  const rows = await database.model(userRightModel).findAll({
    where: { userId: [...userIds], orgId: [...organisations.keys()] },
    order: [
      ['from', 'DESC'],
      ['id', 'DESC'],
    ],
  })
  const through = await loadThrough(database, rows)
  const byUser = new Map<string, HeldRight[]>(userIds.map((id) => [id, []]))
  for (const row of rows.map(plain)) {
    const organisation = organisations.get(row.orgId)
    if (organisation) byUser.get(row.userId)?.push(present(row, organisation, through, today))
  }
  return byUser
}

interface Through {
  readonly igs: Organisations
  readonly members: readonly IgsMemberRow[]
}

const loadThrough = async (database: Database, rights: readonly UserRightRow[]): Promise<Through> => {
  const ids = [...new Set(rights.flatMap(({ viaOrgId }) => (viaOrgId === null ? [] : [viaOrgId])))]
  if (ids.length === 0) return { igs: new Map(), members: [] }
  const igs = await database.model(organisationModel).findAll({ where: { id: ids } })
  const members = await database.model(igsMemberModel).findAll({ where: { igsId: ids, withdrawnAt: null } })
  return { igs: new Map(igs.map(({ id, name, type }) => [id, { id, name, type }])), members: members.map(plain) }
}

const present = (row: UserRightRow, organisation: KnownOrganisation, through: Through, today: LocalDate): HeldRight => {
  const { id, role, from, to, viaOrgId, withdrawnAt } = row
  const via = viaOrgId === null ? null : (through.igs.get(viaOrgId) ?? null)
  return { id, organisation, role, from, to, via, withdrawnAt, state: stateOf(row, through, today) }
}

/** How a right stands on a day. */
const stateOf = (right: UserRightRow, { members }: Through, today: LocalDate): State => {
  if (right.withdrawnAt !== null || (right.to !== null && right.to < today)) return 'PAST'
  if (right.from > today) return 'LATER'
  if (right.viaOrgId === null) return 'NOW'
  const isMember = members.some(
    (member) => member.igsId === right.viaOrgId && member.memberOrgId === right.orgId && holdsOn(member, today),
  )
  return isMember ? 'NOW' : 'SUSPENDED'
}

/** Redirections of a user's mail about tasks of these organisations that hold today or later, newest first. */
export const loadRedirections = async (
  database: Database,
  organisations: Organisations,
  userId: string,
  today: LocalDate,
): Promise<Redirection[]> => {
  const where = { userId, orgId: [...organisations.keys()] }
  const rows = await database.model(emailRedirectionModel).findAll({ where, order: [['createdAt', 'DESC']] })
  const open = rows.map(plain).filter(({ from, to }) => to === null || (to >= today && to >= from))
  const users = await database.model(userAccountModel).findAll({ where: { id: open.map(({ toUserId }) => toUserId) } })
  const names = new Map(users.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]))
  return open.flatMap(({ id, orgId, toUserId, from, to }) => {
    const organisation = organisations.get(orgId)
    return organisation
      ? [{ id, organisation, to: { id: toUserId, name: names.get(toUserId) ?? '' }, from, until: to }]
      : []
  })
}
