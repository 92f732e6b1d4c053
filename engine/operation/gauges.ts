import type { RecordLog } from '../processor/api.ts'
import type { ColumnName } from '../state/columns.ts'
import type { DiskSpace } from '../store/disk-space.ts'
import type { Store } from '../store/types.ts'
import type { EngineMetrics } from './metrics.ts'

interface Sources {
  readonly store: Store
  readonly disk: DiskSpace
  readonly core: { readonly records: RecordLog; readonly inFlight: number }
}

/** Figures that count what is in the state; each is one look-up. */
const columns: readonly (readonly [name: string, help: string, column: ColumnName])[] = [
  ['engine_process_instances', 'Process instances that live, called ones included', 'pi'],
  ['engine_jobs', 'Jobs that are not done', 'job'],
  ['engine_activatable_jobs', 'Jobs that wait for a worker', 'jrdy'],
  ['engine_open_incidents', 'Incidents that are not resolved', 'inc'],
  ['engine_pending_timers', 'Timers that have not fired', 'tim'],
  ['engine_buffered_messages', 'Messages that wait for their subscription', 'msg'],
  ['engine_message_subscriptions', 'Subscriptions that wait for their message', 'msub'],
  ['engine_postponed_steps', 'Steps that did not fit in their command', 'work'],
]

/** Gauges of an engine's state and log, read when they are asked for. */
export const addGauges = (metrics: EngineMetrics, { store, disk, core }: Sources): void => {
  for (const [name, help, column] of columns) metrics.gauge(name, help, () => store.count(column))
  const { records } = core
  metrics.gauge('engine_commands_in_flight', 'Commands that are not answered yet', () => core.inFlight)
  metrics.gauge('engine_log_records', 'Records kept in the log', () => records.next - records.oldest)
  metrics.gauge('engine_log_position', 'Position that the next record gets', () => records.next)
  metrics.gauge('engine_disk_free_bytes', 'Room where the state lies', () => disk.freeBytes)
  metrics.gauge('engine_disk_is_full', '1: commands are refused for want of room', () => Number(disk.isFull))
  metrics.gauges('engine_exporter_position', 'Last record that a reader has acknowledged', 'exporter', () =>
    Object.fromEntries(records.readers().map(({ id, position }) => [id, position])),
  )
  metrics.gauges('engine_exporter_lag_records', 'Records that a reader has not acknowledged', 'exporter', () =>
    Object.fromEntries(records.readers().map(({ id, position }) => [id, records.next - 1 - position])),
  )
}
