import type { AuditFilter, exportAudit } from '../../contract/audit.ts'
import { who } from '../../platform/audit/who.ts'
import type { StreamCall } from '../../platform/http/mount.ts'
import { sendCsv } from '../../platform/http/send-csv.ts'
import type { FeatureDeps } from '../deps.ts'
import { columns } from './columns.nl.ts'
import { type Entry, findEntries, present } from './find.ts'

const pageSize = 500

/**
 * Streams what the filter finds. Before each page it is asked again who reads: when the right ends the file does, unfinished. That it was
 * read stands in the audit before the first byte, how much of it after the last.
 */
export const exportEntries = async (
  deps: Pick<FeatureDeps, 'database' | 'audit' | 'clock'>,
  call: StreamCall<typeof exportAudit>,
): Promise<void> => {
  const fileName = `audit ${deps.clock.today()}.csv`
  const sent = await sendCsv(call.response, { fileName, columns, pages: pages(deps, call, call.query) })
  await deps.audit.record({
    ...who(call.viewer),
    action: 'AUDIT_EXPORT',
    mode: 'R',
    objectKind: 'audit',
    objectId: '-',
    detail: { ...sent, filter: Object.keys(call.query).toSorted() },
    shield: call.viewer.orgType === 'WV_WI' ? 'WI' : 'NONE',
  })
}

async function* pages(
  { database }: Pick<FeatureDeps, 'database'>,
  { again }: Pick<StreamCall<typeof exportAudit>, 'again'>,
  filter: AuditFilter,
): AsyncGenerator<readonly Entry[]> {
  let cursor: string | undefined
  do {
    const viewer = await again()
    const { rows, next } = await findEntries(database, viewer, filter, { cursor, limit: pageSize })
    yield await present(database, rows)
    cursor = next ?? undefined
  } while (cursor !== undefined)
}
