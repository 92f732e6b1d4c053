import { demoAccounts } from '#server/platform/identity/demo-accounts.data'
import { userRightModel } from '#server/platform/organisations/model'
import type { World } from './world.ts'

/** Makes the task manager of the agency (Tess Proefpersoon) an application manager too: the demonstration has but one, and agreeing takes two. */
export const addSecondManager = async ({ database }: World): Promise<void> => {
  const idOf = (name: string): string => demoAccounts.find(({ username }) => username === name)?.id ?? ''
  const rights = database.model(userRightModel)
  const { orgId } = await rights.findOne({ where: { userId: idOf('wonen-beheer') }, rejectOnEmpty: true })
  await rights.create({ userId: idOf('wonen-taakbeheer'), orgId, role: 'WK_TB', from: '2020-01-01' })
}
