import type { AccessToken, Account, ClientCredentials, UnknownObject } from 'oidc-provider'
import { type DemoAccount, demoOrganisations } from './demo-accounts.data.ts'

/** The account with this subject, as oidc-provider wants it. */
export const findAccount = (accounts: readonly DemoAccount[], subject: string): Account | undefined => {
  const account = accounts.find(({ id }) => id === subject)
  return account && { accountId: account.id, claims: () => ({ sub: account.id, ...profileOf(account) }) }
}

/** What a Keycloak puts in tokens and userinfo about a person. */
export const profileOf = (account: DemoAccount) => ({
  name: `${account.firstName} ${account.lastName}`,
  given_name: account.firstName,
  family_name: account.lastName,
  preferred_username: account.username,
  email: account.email,
  email_verified: true,
})

/** Names of groups as Keycloak's group mapper writes them: `/gemeenten/gent/LB_DB`. */
export const groupsOf = (account: DemoAccount): string[] =>
  account.rights.flatMap(({ organisationId, role }) => {
    const organisation = demoOrganisations.find(({ id }) => id === organisationId)
    return organisation ? [`${organisation.group}/${role}`] : []
  })

/** Claims of the access token beside those of RFC 9068. The server reads none of the roles; other readers of a realm expect them. */
export const tokenClaims = (
  accounts: readonly DemoAccount[],
  token: AccessToken | ClientCredentials,
  session?: string,
): UnknownObject | undefined => {
  if (token.kind !== 'AccessToken')
    return { typ: 'Bearer', azp: token.clientId, realm_access: { roles: [] }, groups: [] }
  const account = accounts.find(({ id }) => id === token.accountId)
  return {
    typ: 'Bearer',
    azp: token.clientId,
    sid: session ?? token.sessionUid,
    preferred_username: account?.username,
    realm_access: { roles: [...new Set(account?.rights.map(({ role }) => role))] },
    groups: account ? groupsOf(account) : [],
    organisations: [...new Set(account?.rights.map(({ organisationId }) => organisationId))],
  }
}
