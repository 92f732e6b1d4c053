import type { ServerCredentials } from '@grpc/grpc-js'
import { makeBackup } from './backup/make.ts'
import { BackupError, type Manifest } from './backup/manifest.ts'
import { systemClock, type Clock } from './clock.ts'
import type { Compat } from './model/compat.ts'
import type { RetentionOptions } from './log/retention.ts'
import { Core } from './processor/core.ts'
import type { EngineCore } from './processor/api.ts'
import { serve } from './serve.ts'
import { DiskSpace, freeBytesOf, type DiskOptions } from './store/disk-space.ts'
import { migrate } from './store/layout.ts'
import { LmdbStore } from './store/lmdb.ts'
import { lockDirectory } from './store/lock.ts'
import { MemoryStore } from './store/memory.ts'
import type { Store } from './store/types.ts'

export { ControlledClock, systemClock, type Clock } from './clock.ts'
export type { ZeebeRecord } from './log/records.ts'
export { Rejection, type EngineCore } from './processor/api.ts'
export { MemoryStore } from './store/memory.ts'

/** Where the state lives: a directory of its own, or memory (pass a store to start a second engine on it). */
export type Place = { readonly dir: string } | { readonly memory: true | Store }

export type StartOptions = Place & {
  /** of the gRPC gateway, 0 for any free one; absent: no gateway, the core only */
  readonly port?: number
  /** loopback unless told otherwise */
  readonly host?: string
  readonly clock?: Clock
  /** whose days and hours cron timers and `today()` speak of; UTC unless told otherwise */
  readonly timeZone?: string
  readonly credentials?: ServerCredentials
  readonly sharedSecret?: string
  /** `_bulk` receiver of the record stream; needs a port too */
  readonly exportTo?: string
  /** which Zeebe is kept to; 8.5 unless told otherwise */
  readonly compat?: Compat
  /** when the disk counts as full; absent: when a batch finds no room */
  readonly disk?: DiskOptions
  /** which records of the log may be deleted; absent: none */
  readonly logRetention?: RetentionOptions
  /** a batch could not be stored; the default ends the process without answering */
  readonly onFatal?: (error: unknown) => void
}

export interface Engine {
  readonly core: EngineCore
  /** `host:port` of the gateway, empty without one */
  readonly address: string
  readonly clock: Clock
  /** lines in Prometheus' text format */
  readonly metrics: () => readonly string[]
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
    const disk = openDisk(options)
    opened.push(() => disk.stop())
    await disk.check()
    const { core, store } = await openCore(options, clock, disk)
    opened.push(() => core.stop())
    const service = options.port === undefined ? undefined : await openGateway(core, { ...options, port: options.port })
    if (service) opened.push(service.stop)
    return {
      core,
      address: service?.address ?? '',
      clock,
      metrics: () => service?.metrics() ?? [],
      backup: (to) => backUp(options, store, to),
      stop: close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

const openDisk = (options: StartOptions): DiskSpace => {
  const freeBytes = 'dir' in options ? () => freeBytesOf(options.dir) : () => Promise.resolve(Infinity)
  return new DiskSpace({ minimumBytes: 0, freeBytes, ...options.disk })
}

const inZone = (clock: Clock, timeZone: string | undefined): Clock =>
  timeZone === undefined
    ? clock
    : { now: () => clock.now(), wakeAt: (atMs, callback) => clock.wakeAt(atMs, callback), timeZone }

const openCore = async (options: StartOptions, clock: Clock, disk: DiskSpace) => {
  const store = openStore(options)
  try {
    await migrate(store)
    const core = new Core(store, clock, {
      onFatal: options.onFatal ?? endProcess,
      disk,
      ...(options.compat && { compat: options.compat }),
      ...(options.logRetention && { retention: options.logRetention }),
    })
    return { core, store }
  } catch (error) {
    await store.close()
    throw error
  }
}

const openStore = (place: Place): Store => {
  if ('dir' in place) return new LmdbStore(place.dir)
  return place.memory === true ? new MemoryStore() : place.memory
}

const backUp = async (place: Place, store: Store, to: string): Promise<Manifest> => {
  if (!('dir' in place) || !(store instanceof LmdbStore)) throw new BackupError('an engine in memory has no backup')
  return await makeBackup({ dir: place.dir, copyState: (path) => store.copyTo(path) }, to, Date.now)
}

const openGateway = async (core: Core, options: StartOptions & { readonly port: number }) => {
  const { port, host, credentials, sharedSecret, exportTo } = options
  return await serve(core, {
    port,
    ...(host !== undefined && { host }),
    ...(credentials && { credentials }),
    ...(sharedSecret !== undefined && { sharedSecret }),
    ...(exportTo !== undefined && { exportTo }),
  })
}

/** Answering after a failed flush would promise what is not on the disk. */
const endProcess = (error: unknown): void => {
  console.error('engine: the state could not be stored', error)
  process.exit(1)
}
