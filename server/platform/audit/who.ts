import type { Viewer } from '#domain/access/viewer'

/** Who did it, and as what, for the audit. */
export const who = (
  viewer: Pick<Viewer, 'userId' | 'orgId' | 'roles'>,
): { userId: string; orgId: string; role: string } => ({
  userId: viewer.userId,
  orgId: viewer.orgId,
  role: viewer.roles.join(' ').slice(0, 40),
})
