import type { z } from 'zod'
import type { cancelInstance as cancelEndpoint, setInstanceVariables } from '../../contract/process-operations.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { caseModel } from '../../platform/case-file/model.ts'
import { RuleBroken } from '../../platform/http/errors.ts'
import { cancelInstance } from '../../platform/process-operations/cancel.ts'
import { findInstance, type Which } from '../../platform/process-operations/instances.ts'
import type { Written } from '../../platform/process-operations/operate.ts'
import { retryIncident } from '../../platform/process-operations/retry.ts'
import { setVariables } from '../../platform/process-operations/set-variables.ts'
import type { FeatureDeps } from '../deps.ts'

/** Gives variables new values and, when it was asked, tries a stuck step again with them: both or neither. */
export const setAndRetry = (
  deps: FeatureDeps,
  viewer: Viewer,
  which: Which,
  { retryIncident: incident, ...input }: z.output<NonNullable<(typeof setInstanceVariables)['body']>>,
): Promise<Written> =>
  deps.database.transaction(async () => {
    const written = await setVariables(deps, viewer, which, input)
    if (incident !== undefined) await retryIncident(deps, viewer, { ...which, incident }, { reason: input.reason })
    return written
  })

/** Cancels an instance when who cancels has typed the reference of its case. @throws RuleBroken when it is another */
export const cancelTyped = async (
  deps: FeatureDeps,
  viewer: Viewer,
  which: Which,
  { reason, reference }: z.output<NonNullable<(typeof cancelEndpoint)['body']>>,
): Promise<Written> => {
  await findInstance(deps.database, viewer, which)
  const main = await deps.database.model(caseModel).findByPk(which.caseId, { attributes: ['reference'] })
  if (main?.reference !== reference.trim()) throw new RuleBroken('REFERENCE_DIFFERS')
  return cancelInstance(deps, viewer, which, { reason })
}
