import type { ServerCredentials } from '@grpc/grpc-js'
import { systemClock, type Clock } from './clock.ts'
import { Core } from './processor/core.ts'
import type { EngineCore } from './processor/api.ts'
import { serve } from './serve.ts'
import { LmdbStore } from './store/lmdb.ts'
import { lockDirectory } from './store/lock.ts'
import { MemoryStore } from './store/memory.ts'
import type { Store } from './store/types.ts'

export { ControlledClock, systemClock, type Clock } from './clock.ts'
export type { ZeebeRecord } from './log/records.ts'
export { Rejection, type EngineCore } from './processor/api.ts'
export { MemoryStore } from './store/memory.ts'

/** Where the state lives: a directory of its own, or memory (pass a store to start a second engine on it). */
export type Place = { readonly dir: string } | { readonly memory: true | MemoryStore }

export type StartOptions = Place & {
  /** of the gRPC gateway, 0 for any free one; absent: no gateway, the core only */
  readonly port?: number
  /** loopback unless told otherwise */
  readonly host?: string
  readonly clock?: Clock
  readonly credentials?: ServerCredentials
  readonly sharedSecret?: string
  /** `_bulk` receiver of the record stream; needs a port too */
  readonly exportTo?: string
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
  readonly stop: () => Promise<void>
}

/**
 * Opens the state and starts to work: timers that fell due meanwhile fire at once.
 *
 * @throws Error when the directory is in use by another process
 */
export const startEngine = async (options: StartOptions): Promise<Engine> => {
  const clock = options.clock ?? systemClock
  const unlock = 'dir' in options ? lockDirectory(options.dir) : () => undefined
  const core = new Core(openStore(options), clock, options.onFatal ?? endProcess)
  const service = options.port === undefined ? undefined : await openGateway(core, { ...options, port: options.port })
  return {
    core,
    address: service?.address ?? '',
    clock,
    metrics: () => service?.metrics() ?? [],
    stop: async () => {
      await service?.stop()
      await core.stop()
      unlock()
    },
  }
}

const openStore = (place: Place): Store => {
  if ('dir' in place) return new LmdbStore(place.dir)
  return place.memory === true ? new MemoryStore() : place.memory
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
