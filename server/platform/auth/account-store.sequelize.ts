import type { Database } from '../db/database.ts'
import { organisationModel, userAccountModel, userRightModel } from '../organisations/model.ts'
import type { Account, AccountRight, AccountStore } from './account-store.ts'

/** Accounts and rights of the database. */
export const accountStore = (database: Database): AccountStore => {
  const accounts = database.model(userAccountModel)
  const rights = database.model(userRightModel)
  const organisations = database.model(organisationModel)

  const rightsOf = async (userId: string): Promise<AccountRight[]> => {
    const rows = await rights.findAll({ where: { userId } })
    const held = await organisations.findAll({
      attributes: ['id', 'type', 'name', 'nisCode'],
      where: { id: [...new Set(rows.map(({ orgId }) => orgId))] },
    })
    const byId = new Map(held.map(({ id, type, name, nisCode }) => [id, { id, type, name, nisCode }]))
    return rows.flatMap(({ orgId, role, from, to }) => {
      const organisation = byId.get(orgId)
      return organisation ? [{ organisation, role, from, to }] : []
    })
  }

  return {
    findBySubject: async (subject): Promise<Account | undefined> => {
      const row = await accounts.findOne({ where: { subject } })
      // the collation of MySQL takes a and A for the same
      if (!row || row.subject !== subject) return undefined
      const { id, firstName, lastName, email, endDate } = row
      return { id, subject, firstName, lastName, email, endDate, rights: await rightsOf(id) }
    },
  }
}
