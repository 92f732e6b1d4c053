import type { Viewer } from '../auth/viewer.ts'
import { NotAllowedNow } from '../http/errors.ts'
import type { Which } from './instances.ts'
import { mendable } from './mendable.ts'
import { type Asked, operate, type OperationDeps, type Written } from './operate.ts'

/**
 * Ends an instance with all that it called. Statuses of the case stay as they are; its open tasks close.
 *
 * @throws NotFound, Forbidden; NotAllowedNow when it has ended, or when another instance called it: that one must be cancelled
 */
export const cancelInstance = (deps: OperationDeps, viewer: Viewer, which: Which, input: Asked): Promise<Written> =>
  deps.database.transaction(async () => {
    const instance = await mendable(deps.database, viewer, which)
    if (instance.parentKey !== null) throw new NotAllowedNow('INSTANCE_IS_CALLED')
    return operate(deps, viewer, {
      ...input,
      kind: 'CANCEL',
      action: 'INSTANCE_CANCEL',
      instance,
      detail: {},
      expects: { ended: true },
      commands: [{ kind: 'cancel-instance', processInstanceKey: instance.key }],
    })
  })
