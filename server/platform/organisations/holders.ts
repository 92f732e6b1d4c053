import { QueryTypes } from 'sequelize'
import type { RoleCode } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import type { Database } from '../db/database.ts'
import { countsToday } from './right-sql.ts'

export interface Holder {
  readonly name: string
  /** held today in one of the organisations asked for, sorted */
  readonly roles: readonly RoleCode[]
}

/** Who holds a right today in one of these organisations, by id of the user, in the order of their names; accounts that ended are left out. */
export const holdersToday = async (
  { sequelize }: Database,
  orgIds: readonly string[],
  today: LocalDate,
): Promise<ReadonlyMap<string, Holder>> => {
  if (orgIds.length === 0) return new Map()
  const rows = await sequelize.query<{ id: string; firstName: string; lastName: string; role: RoleCode }>(
    `SELECT DISTINCT a.id, a.firstName, a.lastName, r.role FROM user_right r JOIN user_account a ON a.id = r.userId
      WHERE r.orgId IN (:orgIds) AND (a.endDate IS NULL OR a.endDate >= :today) AND ${countsToday}
      ORDER BY a.lastName, a.firstName, a.id, r.role`,
    { type: QueryTypes.SELECT, replacements: { orgIds, today } },
  )
  const holders = new Map<string, { name: string; roles: RoleCode[] }>()
  for (const { id, firstName, lastName, role } of rows) {
    const holder = holders.get(id) ?? { name: `${firstName} ${lastName}`, roles: [] }
    holders.set(id, holder)
    holder.roles.push(role)
  }
  return holders
}
