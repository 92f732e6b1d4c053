import { plain } from '../../platform/db/model.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { who } from '../../platform/case-file/act.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { shieldOfCase } from '../../platform/shield.ts'
import { jobModel } from '../../platform/records/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { findInstance, openIncidents } from './instance.ts'

/** Tries that a stuck machine step gets anew: what was wrong may need a moment. */
const newTries = 3

interface Which {
  readonly caseId: string
  readonly part: number
  readonly incident: number
}

/**
 * Gives a stuck step new tries and tells the engine that its incident is resolved. Commands that wait for this incident stand in the outbox under the key of
 * the case, so these go under a key of their own.
 *
 * @throws NotFound when the viewer does not see it, or when it is no longer open
 */
export const retry = (
  deps: FeatureDeps,
  viewer: Viewer,
  { caseId, part, incident }: Which,
  reason: string,
): Promise<Record<string, never>> =>
  deps.database.transaction(async () => {
    const { database, outbox } = deps
    const { instance } = await findInstance(database, viewer, caseId, part)
    const row = (await openIncidents(database, instance.key))[incident - 1]
    if (!row) throw new NotFound()
    const job = row.jobKey === null ? null : await database.model(jobModel).findByPk(row.jobKey)
    const key = `mend:${caseId}`
    if (job && plain(job).retries < 1)
      await outbox.enqueue({ kind: 'raise-retries', jobKey: job.key, retries: newTries }, key)
    await outbox.enqueue({ kind: 'resolve-incident', incidentKey: row.key }, key)
    deps.audit.append({
      ...who(viewer),
      action: 'INCIDENT_RETRY',
      objectKind: 'process_instance',
      objectId: caseId,
      caseId,
      reason,
      detail: { processId: instance.bpmnProcessId, elementId: row.elementId },
      shield: await shieldOfCase(database, caseId),
    })
    return {}
  })
