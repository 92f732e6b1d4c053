import { canDo } from '#domain/access/can-do'
import type { Viewer } from '../auth/viewer.ts'
import type { Database } from '../db/database.ts'
import { Forbidden, NotAllowedNow } from '../http/errors.ts'
import type { NumberedInstance } from '../process-instances/numbered.ts'
import { findInstance, type Which } from './instances.ts'

/** Whether the viewer may mend this instance, or agree to what another asks of it. */
export const mayOperate = (viewer: Viewer, verb: 'MEND' | 'CONFIRM', instance: NumberedInstance): boolean => {
  const { municipalityOrgId } = instance
  return canDo(viewer, verb, 'PROCESS_INSTANCE', { ...(municipalityOrgId !== null && { municipalityOrgId }) }).ok
}

/**
 * The running instance that somebody wants to mend.
 *
 * @throws NotFound when the viewer does not see it, Forbidden when he may only look, NotAllowedNow when it has ended
 */
export const mendable = async (database: Database, viewer: Viewer, which: Which): Promise<NumberedInstance> => {
  const { instance } = await findInstance(database, viewer, which)
  if (!mayOperate(viewer, 'MEND', instance)) throw new Forbidden()
  if (instance.state !== 'ACTIVE') throw new NotAllowedNow('INSTANCE_ENDED')
  return instance
}
