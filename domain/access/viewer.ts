import type { OrgType, RoleCode } from '../model/codes.ts'

/** Who looks or acts: a user in his active organisation, with the union of his roles there. @source domain.md 2.1 */
export interface Viewer {
  readonly userId: string
  readonly orgId: string
  readonly orgType: OrgType
  readonly roles: readonly RoleCode[]
}

/** Whether the viewer holds one of these roles. */
export const hasRole = (viewer: Viewer, roles: readonly RoleCode[]): boolean =>
  viewer.roles.some((role) => roles.includes(role))
