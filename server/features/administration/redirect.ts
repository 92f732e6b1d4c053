import type { z } from 'zod'
import { canDo } from '#domain/access/can-do'
import type { redirectEmail } from '#contract/administration'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import { setRedirection } from '../../platform/organisations/redirection.ts'
import type { FeatureDeps } from '../deps.ts'
import { accountEvent } from './events.ts'
import { lockUser } from './rights.ts'

/** @throws NotFound, Stale; NotAllowedNow for an organisation of somebody else; RuleBroken as `setRedirection` */
export const redirect = (
  deps: FeatureDeps,
  viewer: Viewer,
  userId: string,
  { version, orgId, ...wanted }: z.output<NonNullable<(typeof redirectEmail)['body']>>,
): Promise<void> =>
  deps.database.transaction(async () => {
    const { rights, known } = await lockUser(deps, viewer, userId, version)
    const organisation = known.get(orgId)
    if (!organisation || !canDo(viewer, 'REDIRECT', 'EMAIL', { ownerOrgId: orgId }).ok) {
      throw new NotAllowedNow('OTHER_ORGANISATION')
    }
    if (!rights.some((right) => right.organisation.id === orgId)) throw new NotAllowedNow('OTHER_ORGANISATION')
    await setRedirection(deps.database, { userId, orgId, ...wanted }, deps.clock.today())
    const { toUserId, from, until: to } = wanted
    const action = toUserId === null ? 'EMAIL_REDIRECT_END' : 'EMAIL_REDIRECT'
    deps.audit.append(accountEvent(viewer, action, { userId, organisation, detail: { toUserId, from, to } }))
  })
