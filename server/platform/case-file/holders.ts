import { realRightRoles } from '#domain/model/codes'
import type { LinkedPerson, PropertyFile } from './load.ts'
import type { PartyRow } from './model.ts'

export type RealRight = (typeof realRightRoles)[number]

/** Houders van een zakelijk recht on the property or on this unit. @source domain.md 3.2, 5.7 "DT047 to every HZR" */
export const holdersOf = ({ parties }: Pick<PropertyFile, 'parties'>, unitId: string): LinkedPerson[] =>
  parties.filter(({ party }) => (party.unitId === null || party.unitId === unitId) && realRightOf(party) !== undefined)

/** The real right that a party holds, the first where it has several; undefined when it holds none. */
export const realRightOf = ({ roles }: Pick<PartyRow, 'roles'>): RealRight | undefined =>
  realRightRoles.find((right) => roles.includes(right))
