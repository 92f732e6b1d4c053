import type { OrgType, Shield } from '#domain/model/codes'
import { canSee, type Looker } from '../case-file/visibility.ts'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { organisationModel } from './model.ts'

export interface KnownOrganisation {
  readonly id: string
  readonly name: string
  readonly type: OrgType
}

/** Rights in the housing inspectorate are shielded: who works there is known there only. */
export const shieldOf = (type: OrgType): Shield => (type === 'WV_WI' ? 'WI' : 'NONE')

/**
 * Organisations whose rights and people the viewer may see, by id, in the order of their names. Every list, page, count and export of
 * accounts is made of these.
 *
 * @source domain.md 2.3
 */
export const knownOrganisations = async (
  database: Database,
  viewer: Looker,
): Promise<ReadonlyMap<string, KnownOrganisation>> => {
  const rows = await database
    .model(organisationModel)
    .findAll({ attributes: ['id', 'name', 'type'], order: ['name', 'id'] })
  const known = rows
    .map(plain)
    .filter(({ id, type }) => canSee(viewer, { kind: 'ACCOUNT', ownerOrgId: id, shield: shieldOf(type) }))
  return new Map(known.map(({ id, name, type }) => [id, { id, name, type }]))
}
