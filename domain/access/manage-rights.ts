import type { OrgType, RoleCode } from '../model/codes.ts'
import type { LocalDate } from '../shared/local-date.ts'
import { canDo } from './can-do.ts'
import { orgTypeOf } from './roles.ts'
import type { Viewer } from './viewer.ts'

/** Why a right may not be given or ended. */
export const rightRefusals = ['NO_RIGHT', 'OTHER_ORGANISATION', 'OWN_RIGHT', 'ROLE_NOT_OF_ORGANISATION'] as const
export type RightRefusal = (typeof rightRefusals)[number]

/** The organisation in which a right is held. */
export interface Place {
  readonly orgId: string
  readonly orgType: OrgType
}

/**
 * Whether this manager looks after the rights in an organisation: his own, or for the agency's manager all but those of the housing
 * inspectorate. What is outside does not exist for him.
 *
 * @returns null when he does
 * @source domain.md 2.1, 2.2, 2.3 rule 6
 */
export const managesRightsIn = (viewer: Viewer, { orgId, orgType }: Place): RightRefusal | null => {
  const may = canDo(viewer, 'MANAGE', 'USER_RIGHT', { ownerOrgId: orgId })
  if (!may.ok) return may.reason === 'CONDITION_NOT_MET' ? 'OTHER_ORGANISATION' : may.reason
  return orgType === 'WV_WI' && viewer.orgType !== 'WV_WI' ? 'OTHER_ORGANISATION' : null
}

/**
 * Whether this manager may give a role to somebody. Nobody gives himself a right, and a role is held in an organisation of its kind: an
 * IGS has no roles of its own, its staff hold those of its members.
 *
 * @returns null when he may
 */
export const refusalToGive = (viewer: Viewer, userId: string, role: RoleCode, place: Place): RightRefusal | null => {
  const outside = managesRightsIn(viewer, place)
  if (outside !== null) return outside
  if (viewer.userId === userId) return 'OWN_RIGHT'
  return orgTypeOf(role) === place.orgType ? null : 'ROLE_NOT_OF_ORGANISATION'
}

/** Whether holders of this role manage the rights of their organisation. */
export const isManagerRole = (role: RoleCode): boolean => role === 'LB_TB' || role === 'WK_TB' || role === 'WI_TB'

/** First and last day on which something holds; null: without end. */
export interface Days {
  readonly from: LocalDate
  readonly to: LocalDate | null
}

/** Whether two periods have a day in common. */
export const overlap = (one: Days, other: Days): boolean =>
  (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to)

/** Whether a period holds on a day. */
export const holdsOn = ({ from, to }: Days, day: LocalDate): boolean => from <= day && (to === null || to >= day)
