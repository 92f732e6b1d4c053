import type { RecordLog } from '../processor/api.ts'
import type { DiskSpace } from '../store/disk-space.ts'
import type { LastFlush } from './observer.ts'

/** How an engine is, for those who look after it. */
export interface Health {
  /** degraded: commands are refused, or a receiver of the record stream does not take it */
  readonly status: 'up' | 'degraded'
  readonly disk: { readonly isFull: boolean; readonly freeBytes: number | null; readonly minimumBytes: number }
  /** commands that are not answered yet */
  readonly inFlight: number
  readonly log: { readonly oldest: number; readonly next: number }
  readonly exporters: readonly ExporterHealth[]
  /** null: nothing has been written since the start */
  readonly lastFlush: { readonly at: string; readonly tookMs: number } | null
}

export interface ExporterHealth {
  readonly id: string
  readonly position: number
  /** records that it has not acknowledged */
  readonly lag: number
  /** requests that failed since the last one that did not; absent for those that do not run here */
  readonly failures?: number
  /** records that were deleted before it came to them */
  readonly missed?: number
}

export interface RunningExporter {
  readonly id: string
  readonly failures: number
  readonly missed: number
}

interface Sources {
  readonly records: RecordLog
  readonly disk: DiskSpace
  readonly inFlight: number
  readonly exporter: RunningExporter | undefined
  readonly lastFlush: LastFlush | undefined
}

/** After so many failed requests in a row it is more than a hiccup. */
const toleratedFailures = 3

export const healthOf = ({ records, disk, inFlight, exporter, lastFlush }: Sources): Health => {
  const { oldest, next } = records
  const isDelivering = (exporter?.failures ?? 0) <= toleratedFailures
  return {
    status: disk.isFull || !isDelivering ? 'degraded' : 'up',
    disk: {
      isFull: disk.isFull,
      freeBytes: Number.isFinite(disk.freeBytes) ? disk.freeBytes : null,
      minimumBytes: disk.minimumBytes,
    },
    inFlight,
    log: { oldest, next },
    exporters: records.readers().map(({ id, position }) => ({
      id,
      position,
      lag: next - 1 - position,
      ...(exporter?.id === id && { failures: exporter.failures, missed: exporter.missed }),
    })),
    lastFlush: lastFlush ? { at: new Date(lastFlush.at).toISOString(), tookMs: lastFlush.tookMs } : null,
  }
}
