import { Op } from 'sequelize'
import type { RoleCode } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import {
  organisationModel,
  type OrganisationRow,
  userAccountModel,
  type UserAccountRow,
  userRightModel,
} from '../organisations/model.ts'
import type { OrganisationRef } from './present.ts'

/** Names of organisations by id, for presenters; an unknown id is a broken promise and throws. */
export type OrganisationsById = (id: string) => OrganisationRef

/** Reads every organisation: a few hundred rows that change once a year. */
export const loadOrganisations = async (database: Database): Promise<OrganisationsById> => {
  const rows = await database.model(organisationModel).findAll({ attributes: ['id', 'name', 'type'] })
  const byId = new Map(rows.map(({ id, name, type }) => [id, { id, name, type }]))
  return (id) => {
    const found = byId.get(id)
    if (!found) throw new Error('unknown organisation')
    return found
  }
}

/** One organisation with its parameters. @throws Error when it does not exist */
export const loadOrganisation = async (database: Database, orgId: string): Promise<OrganisationRow> => {
  const row = await database.model(organisationModel).findByPk(orgId)
  if (!row) throw new Error('unknown organisation')
  return plain(row)
}

/** The agency. @throws Error when there is none */
export const loadAgencyId = async (database: Database): Promise<string> => {
  const agency = await database.model(organisationModel).findOne({ where: { type: 'WV_WK' }, order: ['id'] })
  if (!agency) throw new Error('there is no organisation of type WV_WK')
  return agency.id
}

/** Full names of users by id; ids without account are left out. */
export const loadUserNames = async (
  database: Database,
  userIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(userIds.filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const rows = await database.model(userAccountModel).findAll({ where: { id: ids } })
  return new Map(rows.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]))
}

/** Who holds a role in an organisation on a day, first by name; undefined when nobody does. */
export const loadRoleHolder = async (
  database: Database,
  orgId: string,
  role: RoleCode,
  on: LocalDate,
): Promise<UserAccountRow | undefined> => {
  const rights = await database.model(userRightModel).findAll({
    where: {
      orgId,
      role,
      withdrawnAt: null,
      from: { [Op.lte]: on },
      to: { [Op.or]: [{ [Op.is]: null }, { [Op.gte]: on }] },
    },
  })
  const holder = await database.model(userAccountModel).findOne({
    where: { id: rights.map(({ userId }) => userId) },
    order: ['lastName', 'firstName'],
  })
  return holder ? plain(holder) : undefined
}
