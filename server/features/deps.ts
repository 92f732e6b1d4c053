import type { Audit } from '../platform/audit/audit.ts'
import type { LoadFacts } from '../platform/case-file/facts.ts'
import type { Changes } from '../platform/changes.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import type { App } from '../platform/http/app.ts'
import type { Outbox } from '../platform/outbox/outbox.ts'
import type { TaskRow } from '../platform/tasks/model.ts'
import type { TaskStore } from '../platform/tasks/task-store.ts'

/** What every feature gets; `main.ts` and `test/support/world.ts` make it once. */
export interface FeatureDeps {
  readonly database: Database
  readonly clock: Clock
  readonly outbox: Outbox
  readonly tasks: TaskStore
  readonly audit: Audit
  readonly changes: Changes
  readonly files: FileStore
  /** facts of a case for `allowedActions`, from all features together */
  readonly loadFacts: LoadFacts
  /** mails a user that somebody put tasks on his name, when he wants such mails; inside a transaction */
  readonly mailAssigned: (assignment: Assignment) => Promise<void>
}

export interface Assignment {
  readonly userId: string
  /** who did it */
  readonly by: string
  readonly tasks: readonly TaskRow[]
}

/** `mount<Feature>` of a feature's routes.ts. */
export type MountFeature = (app: App, deps: FeatureDeps) => void
