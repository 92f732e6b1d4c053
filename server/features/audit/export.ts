import type { exportAudit } from '../../contract/audit.ts'
import { entryColumns } from '../../platform/audit/columns.nl.ts'
import { filterWhere } from '../../platform/audit/entries.ts'
import { entryPages } from '../../platform/audit/entry-pages.ts'
import { who } from '../../platform/audit/who.ts'
import type { StreamCall } from '../../platform/http/mount.ts'
import { sendCsv } from '../../platform/http/send-csv.ts'
import type { FeatureDeps } from '../deps.ts'

/**
 * Streams what the filter finds, for as long as the right to read lasts. That it was read stands in the audit before the first byte, how
 * much of it after the last.
 */
export const exportEntries = async (
  { database, audit, clock }: Pick<FeatureDeps, 'database' | 'audit' | 'clock'>,
  { response, query, viewer, again }: StreamCall<typeof exportAudit>,
): Promise<void> => {
  const sent = await sendCsv(response, {
    fileName: `audit ${clock.today()}.csv`,
    columns: entryColumns,
    pages: entryPages(database, again, await filterWhere(database, query)),
  })
  await audit.record({
    ...who(viewer),
    action: 'AUDIT_EXPORT',
    mode: 'R',
    objectKind: 'audit',
    objectId: '-',
    detail: { ...sent, filter: Object.keys(query).toSorted() },
    shield: viewer.orgType === 'WV_WI' ? 'WI' : 'NONE',
  })
}
