import type { BatchItemState, exportBatch } from '../../contract/process-batches.ts'
import { maxPageSize } from '../../contract/page.ts'
import { who } from '../../platform/audit/who.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { StreamCall } from '../../platform/http/mount.ts'
import { type CsvColumn, sendCsv } from '../../platform/http/send-csv.ts'
import type { FeatureDeps } from '../deps.ts'
import { findItems, type PresentedItem } from './items.ts'
import { findBatch } from './visible.ts'

const stateWords: Readonly<Record<BatchItemState, string>> = {
  PENDING: 'niet verstuurd',
  SENT: 'verstuurd',
  DONE: 'gelukt',
  SKIPPED: 'overgeslagen',
  FAILED: 'mislukt',
}

const columns: readonly CsvColumn<PresentedItem>[] = [
  { header: 'Nummer', value: ({ number }) => String(number) },
  { header: 'Dossier', value: ({ reference }) => reference },
  { header: 'Gemeente', value: ({ municipality }) => municipality.name },
  { header: 'Proces', value: ({ process }) => process },
  { header: 'Versie', value: ({ version }) => String(version) },
  { header: 'Op papier', value: ({ works }) => (works ? 'kan' : 'kan niet') },
  { header: 'Uitslag', value: ({ state }) => stateWords[state] },
  { header: 'Reden', value: ({ reason }) => reason ?? '' },
  { header: 'Op', value: ({ settledAt }) => settledAt ?? '' },
]

/** What became of each instance of a batch, as far as the viewer may see them, for as long as his right lasts. @throws NotFound */
export const exportReport = async (
  deps: FeatureDeps,
  { response, params, viewer, again }: StreamCall<typeof exportBatch>,
): Promise<void> => {
  const batch = await findBatch(deps.database, viewer, params.batchId)
  const sent = await sendCsv(response, {
    fileName: `bewerking ${batch.askedAt.slice(0, 10)}.csv`,
    columns,
    pages: pagesOf(deps, again, params.batchId),
  })
  await deps.audit.record({
    ...who(viewer),
    action: 'BATCH_EXPORT',
    mode: 'R',
    objectKind: 'process_batch',
    objectId: params.batchId,
    detail: { ...sent },
    shield: batch.shield,
  })
}

async function* pagesOf(
  deps: FeatureDeps,
  again: () => Promise<Viewer>,
  batchId: string,
): AsyncGenerator<readonly PresentedItem[]> {
  let cursor: string | undefined
  do {
    const page = await findItems(deps, await again(), batchId, {
      limit: maxPageSize,
      ...(cursor !== undefined && { cursor }),
    })
    yield page.items
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
}
