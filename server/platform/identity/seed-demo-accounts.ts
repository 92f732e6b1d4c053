import type { Database } from '../db/database.ts'
import { eulas } from '../eula/eula.data.ts'
import { eulaAcceptanceModel } from '../eula/model.ts'
import { igsMemberModel, organisationModel, userAccountModel, userRightModel } from '../organisations/model.ts'
import { type DemoAccount, demoAccounts, demoIgsMembers, demoOrganisations } from './demo-accounts.data.ts'

/** First day of the rights of the demonstration. */
const from = '2020-01-01'

/** Puts the organisations, accounts and rights of the demonstration in the database; what is there already stays as it is. */
export const seedDemoAccounts = (database: Database): Promise<void> =>
  database.transaction(async () => {
    await seedOrganisations(database)
    const accounts = database.model(userAccountModel)
    for (const demo of demoAccounts) if (!(await accounts.findByPk(demo.id))) await seedAccount(database, demo)
  })

const seedOrganisations = async (database: Database): Promise<void> => {
  const organisations = database.model(organisationModel)
  for (const { id, type, name, nisCode } of demoOrganisations) {
    if (await organisations.findByPk(id)) continue
    await organisations.create({ id, type, name, nisCode, adviceExempt: [], parameters: {} })
  }
  for (const { igsId, memberId: memberOrgId } of demoIgsMembers) {
    const row = { igsId, memberOrgId, from }
    await database.model(igsMemberModel).findOrCreate({ where: row, defaults: row })
  }
}

const seedAccount = async (database: Database, demo: DemoAccount): Promise<void> => {
  const { id, firstName, lastName, email, rights } = demo
  await database.model(userAccountModel).create({ id, subject: id, firstName, lastName, email })
  for (const { organisationId: orgId, role, via: viaOrgId = null } of rights) {
    await database.model(userRightModel).create({ userId: id, orgId, role, from, viaOrgId })
  }
  if (demo.new) return
  const acceptedAt = database.now()
  for (const { version } of eulas) await database.model(eulaAcceptanceModel).create({ userId: id, version, acceptedAt })
}
