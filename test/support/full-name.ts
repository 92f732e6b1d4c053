import { demoAccounts } from '#server/platform/identity/demo-accounts.data'

/** As the sign-in page shows a demo user: "Wim Proefpersoon". */
export const fullName = (username: string): string => {
  const { firstName, lastName } = demoAccounts.find((one) => one.username === username)!
  return `${firstName} ${lastName}`
}
