import type { Manifest } from './backup/manifest.ts'
import { systemClock, type Clock } from './clock.ts'
import { addGauges } from './operation/gauges.ts'
import { healthOf, type Health } from './operation/health.ts'
import type { EngineMetrics } from './operation/metrics.ts'
import { backUp, openCore, openDisk, openGateway, openOperation } from './parts.ts'
import type { EngineCore } from './processor/api.ts'
import type { StartOptions } from './start-options.ts'
import { lockDirectory } from './store/lock.ts'

export { ControlledClock, systemClock, type Clock } from './clock.ts'
export type { ZeebeRecord } from './log/records.ts'
export { Rejection, type EngineCore } from './processor/api.ts'
export type { Place, StartOptions } from './start-options.ts'
export { MemoryStore } from './store/memory.ts'

export interface Engine {
  readonly core: EngineCore
  /** `host:port` of the gateway, empty without one */
  readonly address: string
  readonly clock: Clock
  readonly metrics: EngineMetrics
  readonly health: () => Health
  /**
   * Copies the data as they are at one position, while commands go on.
   *
   * @param to directory that does not exist yet, or is empty
   * @throws BackupError also for an engine in memory
   */
  readonly backup: (to: string) => Promise<Manifest>
  readonly stop: () => Promise<void>
}

/**
 * Opens the state and starts to work: timers that fell due meanwhile fire at once.
 *
 * @throws Error when the directory is in use by another process, was written by a newer engine, or the port is taken
 */
export const startEngine = async (options: StartOptions): Promise<Engine> => {
  const clock = inZone(options.clock ?? systemClock, options.timeZone)
  const opened: (() => void | Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (let part = opened.pop(); part; part = opened.pop()) await part()
  }
  try {
    if ('dir' in options) opened.push(lockDirectory(options.dir))
    const operation = openOperation(options)
    const disk = openDisk(options, operation.logger)
    opened.push(() => disk.stop())
    await disk.check()
    const { core, store } = await openCore(options, { clock, disk, ...operation })
    opened.push(() => core.stop())
    addGauges(operation.metrics, { store, disk, core })
    const service = await openGateway(core, options, operation)
    if (service) opened.push(service.stop)
    const { exporter } = service ?? {}
    return {
      core,
      address: service?.address ?? '',
      clock,
      metrics: operation.metrics,
      health: () => {
        const { lastFlush } = operation.observer
        return healthOf({ records: core.records, disk, inFlight: core.inFlight, exporter, lastFlush })
      },
      backup: (to) => backUp(options, store, to),
      stop: close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

const inZone = (clock: Clock, timeZone: string | undefined): Clock =>
  timeZone === undefined
    ? clock
    : { now: () => clock.now(), wakeAt: (atMs, callback) => clock.wakeAt(atMs, callback), timeZone }
