import type { Viewer } from '#domain/access/viewer'
import type { OoAction } from '#domain/procedures/oo/action-codes'
import { mayEverAct } from '#domain/procedures/oo/actions'

/** Whether the viewer starts this step for the municipality where he works, or for all of them: for links where no case is at hand. */
export const mayStart = (viewer: Viewer, action: OoAction): boolean =>
  mayEverAct(action, viewer, { orgId: viewer.orgId, usesSystem: true })
