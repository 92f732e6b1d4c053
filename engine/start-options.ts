import type { ServerCredentials } from '@grpc/grpc-js'
import type { Clock } from './clock.ts'
import type { Compat } from './model/compat.ts'
import type { RetentionOptions } from './log/retention.ts'
import type { EngineLogger } from './operation/logger.ts'
import type { AdmissionLimits } from './processor/admission.ts'
import type { DiskOptions } from './store/disk-space.ts'
import type { Store } from './store/types.ts'

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
  /** which Zeebe is kept to; 8.5 unless told otherwise */
  readonly compat?: Compat
  readonly credentials?: ServerCredentials
  readonly sharedSecret?: string
  /** `_bulk` receiver of the record stream; needs a port too */
  readonly exportTo?: string
  /** when more commands are refused */
  readonly limits?: AdmissionLimits
  /** when the disk counts as full; absent: when a batch finds no room */
  readonly disk?: DiskOptions
  /** which records of the log may be deleted; absent: none */
  readonly logRetention?: RetentionOptions
  /** a batch could not be stored; the default ends the process without answering */
  readonly onFatal?: (error: unknown) => void
  /** default: errors only, on stderr */
  readonly logger?: EngineLogger
}
