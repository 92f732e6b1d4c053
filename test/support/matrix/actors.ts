import type { Viewer } from '#domain/access/viewer'
import { orgTypeOf } from '#domain/access/roles'
import { roleCodes, type RoleCode } from '#domain/model/codes'
import type { Database } from '#server/platform/db/database'
import { eulas } from '#server/platform/eula/eula.data'
import { eulaAcceptanceModel } from '#server/platform/eula/model'
import { demoOrganisationIds } from '#server/platform/identity/demo-accounts.data'
import { userAccountModel, userRightModel } from '#server/platform/organisations/model'
import { organisationHeader } from '#contract/session'
import type { World } from '../world.ts'

/** Who calls in the matrix: one role in one organisation, or somebody from outside. */
export interface Actor {
  readonly name: string
  readonly headers: Readonly<Record<string, string>>
  /** what the declared tables see; absent: refused before any of them */
  readonly viewer?: Viewer
  /** how somebody from outside is refused */
  readonly refused?: { readonly status: number; readonly code: string }
}

const { gent, middelkerke, wonenVlaanderen, wooninspectie, vlabel } = demoOrganisationIds

const homes: Readonly<Record<string, readonly (readonly [name: string, orgId: string])[]>> = {
  LB: [
    ['Gent', gent],
    ['Middelkerke', middelkerke],
  ],
  WV_WK: [['Wonen-Vlaanderen', wonenVlaanderen]],
  WV_WI: [['Wooninspectie', wooninspectie]],
  VLABEL: [['VLABEL', vlabel]],
}

/** The 26 roles, those of a municipality in two of them, and four from outside. */
export const createActors = async (world: World): Promise<Actor[]> => {
  const insiders: Actor[] = []
  for (const role of roleCodes) {
    const orgType = orgTypeOf(role)
    for (const [orgName, orgId] of homes[orgType] ?? []) {
      const userId = await createAccount(world.database, insiders.length + 1, role, orgId)
      const viewer: Viewer = { userId, orgId, orgType, roles: [role] }
      const authorization = `Bearer ${await world.tokenOf(userId)}`
      insiders.push({ name: `${role} ${orgName}`, headers: { authorization }, viewer })
    }
  }
  return [...insiders, ...(await outsiders(world, insiders))]
}

const outsiders = async (world: World, insiders: readonly Actor[]): Promise<Actor[]> => {
  const stranger = await createAccount(world.database, 900, undefined, '')
  const [insider] = insiders
  const bearer = async (subject: string, client?: string) => ({
    authorization: `Bearer ${await world.tokenOf(subject, client)}`,
  })
  const unauthenticated = { status: 401, code: 'UNAUTHENTICATED' }
  return [
    { name: 'nobody', headers: {}, refused: unauthenticated },
    {
      name: 'external application',
      headers: await bearer(insider?.viewer?.userId ?? '', 'andere-toepassing'),
      refused: unauthenticated,
    },
    { name: 'citizen without rights', headers: await bearer(stranger), refused: { status: 403, code: 'NO_RIGHTS' } },
    {
      name: 'user for another organisation',
      headers: { ...insider?.headers, [organisationHeader]: vlabel },
      refused: { status: 403, code: 'ORGANISATION_NOT_YOURS' },
    },
  ]
}

const createAccount = async (
  database: Database,
  number: number,
  role: RoleCode | undefined,
  orgId: string,
): Promise<string> => {
  const id = `0c000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  await database.transaction(async () => {
    const person = { firstName: 'Test', lastName: `Persoon ${number}`, email: `persoon-${number}@test.example` }
    await database.model(userAccountModel).create({ id, subject: id, ...person })
    const acceptedAt = database.now()
    for (const { version } of eulas)
      await database.model(eulaAcceptanceModel).create({ userId: id, version, acceptedAt })
    if (role) await database.model(userRightModel).create({ userId: id, orgId, role, from: '2020-01-01' })
  })
  return id
}
