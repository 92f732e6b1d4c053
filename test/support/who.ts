import { type Endpoint, isPublic } from '#contract/endpoint'
import type { RoleCode } from '#domain/model/codes'
import { demoAccounts } from '#server/platform/identity/demo-accounts.data'

/** A demo user with this role in one organisation; undefined when the demonstration has none. */
export const userWith = (role: RoleCode): string | undefined =>
  demoAccounts.find(({ rights }) => rights.length === 1 && rights[0]?.role === role)?.username

/** Demo users of which each may call the endpoint through another role; who handles files in Gent where everybody may. */
export const usersFor = ({ access }: Endpoint): readonly string[] => {
  if (isPublic(access) || access.roles === 'any') return ['gent-dossier']
  return access.roles.flatMap((role) => userWith(role) ?? [])
}
