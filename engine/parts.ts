import { makeBackup } from './backup/make.ts'
import { BackupError, type Manifest } from './backup/manifest.ts'
import type { Clock } from './clock.ts'
import { createLogger, type EngineLogger } from './operation/logger.ts'
import { EngineMetrics } from './operation/metrics.ts'
import { Observer } from './operation/observer.ts'
import { Core } from './processor/core.ts'
import { serve, type Service } from './serve.ts'
import type { Place, StartOptions } from './start-options.ts'
import { DiskSpace, freeBytesOf } from './store/disk-space.ts'
import { migrate } from './store/layout.ts'
import { LmdbStore } from './store/lmdb.ts'
import { MemoryStore } from './store/memory.ts'
import type { Store } from './store/types.ts'

/** What looks after an engine: its log, its figures, and what turns events into both. */
export interface Operation {
  readonly logger: EngineLogger
  readonly metrics: EngineMetrics
  readonly observer: Observer
}

/** Every function here opens one part of an engine; index.ts puts them together. */
export const openOperation = ({ logger = createLogger('error') }: StartOptions): Operation => {
  const metrics = new EngineMetrics()
  return { logger, metrics, observer: new Observer(metrics, logger) }
}

export const openDisk = (options: StartOptions, logger: EngineLogger): DiskSpace => {
  const freeBytes = 'dir' in options ? () => freeBytesOf(options.dir) : () => Promise.resolve(Infinity)
  const disk = new DiskSpace({ minimumBytes: 0, freeBytes, ...options.disk })
  disk.onChange((isFull) => {
    if (isFull) logger.error({ freeBytes: disk.freeBytes }, 'the disk is full: commands are refused')
    else logger.info({ freeBytes: disk.freeBytes }, 'there is room on the disk again')
  })
  return disk
}

interface CoreParts extends Operation {
  readonly clock: Clock
  readonly disk: DiskSpace
}

export const openCore = async (options: StartOptions, { clock, disk, observer, logger }: CoreParts) => {
  const store = openStore(options)
  try {
    await migrate(store)
    const core = new Core(store, clock, {
      onFatal: options.onFatal ?? ((error) => endProcess(error, logger)),
      observer,
      disk,
      ...(options.compat && { compat: options.compat }),
      ...(options.limits && { limits: options.limits }),
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

export const backUp = async (place: Place, store: Store, to: string): Promise<Manifest> => {
  if (!('dir' in place) || !(store instanceof LmdbStore)) throw new BackupError('an engine in memory has no backup')
  return await makeBackup({ dir: place.dir, copyState: (path) => store.copyTo(path) }, to, Date.now)
}

export const openGateway = async (
  core: Core,
  options: StartOptions,
  operation: Operation,
): Promise<Service | undefined> => {
  const { port, host, credentials, sharedSecret, exportTo } = options
  if (port === undefined) return undefined
  const given = {
    port,
    ...(host !== undefined && { host }),
    ...(credentials && { credentials }),
    ...(sharedSecret !== undefined && { sharedSecret }),
    ...(exportTo !== undefined && { exportTo }),
  }
  return await serve(core, given, operation)
}

/** Answering after a failed flush would promise what is not on the disk. */
const endProcess = (error: unknown, logger: EngineLogger): void => {
  logger.error({ err: error }, 'the state could not be stored: the engine ends without an answer')
  process.exit(1)
}
