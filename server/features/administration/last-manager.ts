import { Op } from 'sequelize'
import { addDays, type LocalDate } from '#domain/shared/local-date'
import type { Database } from '../../platform/db/database.ts'
import type { HeldRight } from '../../platform/organisations/held-rights.ts'
import { userAccountModel, userRightModel } from '../../platform/organisations/model.ts'

/**
 * Whether nobody else is application manager of the organisation on the day after `last`.
 *
 * @param right of the manager who stops
 */
export const isLastManager = async (
  database: Database,
  { role, organisation }: HeldRight,
  userId: string,
  last: LocalDate,
): Promise<boolean> => {
  const next = addDays(last, 1)
  const open = { [Op.or]: [{ [Op.is]: null }, { [Op.gte]: next }] }
  const others = await database.model(userRightModel).findAll({
    where: {
      orgId: organisation.id,
      role,
      userId: { [Op.ne]: userId },
      withdrawnAt: null,
      from: { [Op.lte]: next },
      to: open,
    },
  })
  const ids = others.map((other) => other.userId)
  return (await database.model(userAccountModel).count({ where: { id: ids, endDate: open } })) === 0
}
