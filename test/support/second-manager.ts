import { demoAccounts } from '#server/platform/identity/demo-accounts.data'
import { userRightModel } from '#server/platform/organisations/model'
import type { Actor, World } from './world.ts'

/** A second application manager of the agency, for what one person may not do alone: the task manager gets the right. */
export const secondManager = async (world: World): Promise<Actor> => {
  const right = (username: string) => {
    const account = demoAccounts.find((one) => one.username === username)
    if (!account) throw new Error(`no demo account ${username}`)
    return account
  }
  const rights = world.database.model(userRightModel)
  const of = await rights.findOne({ where: { userId: right('wonen-beheer').id, role: 'WK_TB' }, rejectOnEmpty: true })
  await rights.create({ userId: right('wonen-taakbeheer').id, orgId: of.orgId, role: 'WK_TB', from: of.from })
  return world.as('wonen-taakbeheer')
}
