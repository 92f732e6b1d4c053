import { orgTypeOf, roleName } from '#domain/access/roles'
import type { OrgType, RoleCode } from '#domain/model/codes'
import type { CaseRow } from '../platform/case-file/model.ts'
import type { Database } from '../platform/db/database.ts'
import { organisationModel } from '../platform/organisations/model.ts'

/** Roles by the organisation of the case in which they are held. */
export type RolesByOrganisation = ReadonlyMap<string, readonly RoleCode[]>

/**
 * Which organisation answers for a case in each of these roles: its municipality, its agency, or the one of its kind. What a judicial file tells stays
 * with the inspectorate.
 *
 * @returns a sentence that says why not
 */
export const organisationsOfRoles = async (
  database: Database,
  main: Pick<CaseRow, 'municipalityOrgId' | 'agencyOrgId' | 'shield'>,
  roles: readonly RoleCode[],
): Promise<RolesByOrganisation | string> => {
  const outside = roles.find((role) => main.shield === 'WI' && orgTypeOf(role) !== 'WV_WI')
  if (outside !== undefined)
    return `De rol ${roleName(outside)} (${outside}) hoort niets van een gerechtelijk dossier te weten.`
  const found = new Map<string, RoleCode[]>()
  for (const role of roles) {
    const orgId = await organisationOf(database, main, orgTypeOf(role))
    if (orgId === undefined) return `Er is geen organisatie met de rol ${roleName(role)} (${role}).`
    found.set(orgId, [...(found.get(orgId) ?? []), role])
  }
  return found
}

const organisationOf = async (
  database: Database,
  main: Pick<CaseRow, 'municipalityOrgId' | 'agencyOrgId'>,
  type: OrgType,
): Promise<string | undefined> => {
  if (type === 'LB') return main.municipalityOrgId
  if (type === 'WV_WK') return main.agencyOrgId
  const found = await database.model(organisationModel).findOne({ where: { type }, order: ['id'], attributes: ['id'] })
  return found?.id
}
