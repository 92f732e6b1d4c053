import type { Database } from '../db/database.ts'
import { organisationModel, userAccountModel, userRightModel } from '../organisations/model.ts'
import { demoAccounts, demoOrganisations } from './demo-accounts.data.ts'

/** First day of the rights of the demonstration. */
const from = '2020-01-01'

/** Puts the organisations, accounts and rights of the demonstration in the database; what is there already stays as it is. */
export const seedDemoAccounts = (database: Database): Promise<void> =>
  database.transaction(async () => {
    const organisations = database.model(organisationModel)
    const accounts = database.model(userAccountModel)
    const rights = database.model(userRightModel)
    for (const { id, type, name, nisCode } of demoOrganisations) {
      if (await organisations.findByPk(id)) continue
      await organisations.create({ id, type, name, nisCode, adviceExempt: [], parameters: {} })
    }
    for (const { id, firstName, lastName, email, rights: held } of demoAccounts) {
      if (await accounts.findByPk(id)) continue
      await accounts.create({ id, subject: id, firstName, lastName, email })
      for (const { organisationId, role } of held)
        await rights.create({ userId: id, orgId: organisationId, role, from })
    }
  })
