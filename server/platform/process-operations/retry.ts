import type { Viewer } from '../auth/viewer.ts'
import { plain } from '../db/model.ts'
import { NotFound } from '../http/errors.ts'
import type { MendCommand } from '../outbox/command.ts'
import { jobModel } from '../records/model.ts'
import { openIncidents, type Which } from './instances.ts'
import { mendable } from './mendable.ts'
import { type Asked, operate, type OperationDeps, type Written } from './operate.ts'

/** Tries that a stuck machine step gets anew: what was wrong may need a moment. */
const newTries = 3

/** A stuck step by the number of its incident. */
export interface WhichIncident extends Which {
  readonly incident: number
}

/**
 * Gives a stuck step new tries and tells the engine that its incident is resolved.
 *
 * @throws NotFound when the viewer does not see it, or when it is no longer open
 */
export const retryIncident = (
  deps: OperationDeps,
  viewer: Viewer,
  which: WhichIncident,
  { reason, batchId, ...input }: Asked & { readonly retries?: number | undefined },
): Promise<Written> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const instance = await mendable(database, viewer, which)
    const row = (await openIncidents(database, instance.key)).find(({ number }) => number === which.incident)
    if (!row) throw new NotFound()
    const job = row.jobKey === null ? null : await database.model(jobModel).findByPk(row.jobKey)
    const retries = input.retries ?? newTries
    const raise: MendCommand[] =
      job && (input.retries !== undefined || plain(job).retries < 1)
        ? [{ kind: 'raise-retries', jobKey: job.key, retries }]
        : []
    return operate(deps, viewer, {
      reason,
      batchId,
      kind: 'RETRY',
      action: 'INCIDENT_RETRY',
      instance,
      detail: { elementId: row.elementId, ...(raise.length > 0 && { retries }) },
      expects: { resolved: [row.key] },
      commands: [...raise, { kind: 'resolve-incident', incidentKey: row.key }],
    })
  })
