import { exportAudit, listAudit, listAuditUsers } from '#contract/audit'
import { auditEventModel } from '#server/platform/audit/model'
import type { World } from '../world.ts'
import { type EndpointSamples, onePer, sample } from './sample.ts'

/** The audit log: an entry of each organisation, found by the object that it is about. */
export const auditSamples = async ({ database }: World): Promise<readonly EndpointSamples[]> => {
  const rows = await database.model(auditEventModel).findAll({ order: ['position'] })
  const entries = onePer(
    rows.filter(({ orgId, eventId, mode }) => orgId !== null && eventId !== null && mode !== 'R'),
    ({ orgId, shield }) => `${orgId} ${shield}`,
  )
  return [
    {
      endpoint: listAudit,
      samples: entries.map(({ eventId, objectId, action, orgId, shield }) =>
        sample(
          listAudit,
          `${action} of ${orgId?.slice(0, 8)}`,
          { query: { objectId, action } },
          { finds: [{ id: eventId ?? '', object: { kind: 'AUDIT', ownerOrgId: orgId, shield } }] },
        ),
      ),
    },
    // a stream of what the list shows
    { endpoint: exportAudit, samples: [sample(exportAudit, 'own', { query: { action: 'NONE' } })], unnamed: ['AUDIT'] },
    { endpoint: listAuditUsers, samples: [sample(listAuditUsers, 'own', {})], unnamed: ['ACCOUNT'] },
  ]
}
