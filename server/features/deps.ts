import type { RoleCode, Shield } from '#domain/model/codes'
import type { DeletionReason } from '#domain/model/procedure-codes'
import type { EngineRules } from '#modelling/migration/check-migration'
import type { LocalDate } from '#domain/shared/local-date'
import type { Audit } from '../platform/audit/audit.ts'
import type { LoadFacts } from '../platform/case-file/facts.ts'
import type { Changes } from '../platform/changes.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import type { App } from '../platform/http/app.ts'
import type { Outbox } from '../platform/outbox/outbox.ts'
import type { Playgrounds } from '../platform/play/playgrounds.ts'
import type { OpenPlayEngine } from '../platform/play/port.ts'
import type { ModelGate } from '../platform/process-models/gate.ts'
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
  /** which Zeebe the engine keeps to, for what a migration may do: the embedded one 8.6, a cluster 8.5 */
  readonly engineRules: EngineRules
  /** facts of a case for `allowedActions`, from all features together */
  readonly loadFacts: LoadFacts
  /** mails a user that somebody put tasks on his name, when he wants such mails; inside a transaction */
  readonly mailAssigned: (assignment: Assignment) => Promise<void>
  /** an engine for one game or scenario; this room does not know how one is made */
  readonly openPlayEngine: OpenPlayEngine
  /** what analysts play now, in the memory of this process */
  readonly playgrounds: Playgrounds
  /** mails users that somebody named them in a comment on a diagram; inside a transaction */
  readonly mailMentioned: (mention: Mention) => Promise<void>
  /** what must be in order before a diagram is published */
  readonly modelGates: readonly ModelGate[]
  /** mails the holders of roles in an organisation in the words of a diagram, each once; inside a transaction. @returns how many */
  readonly mailRoles: (mail: RolesMail) => Promise<number>
  /** asks the inventory manager to delete units, for somebody whom he need not know; inside a transaction */
  readonly askDeletion: (asked: AskedDeletion) => Promise<readonly string[]>
}

/** Units that may leave VIVOO, with nothing of the file that says so. */
export interface AskedDeletion {
  readonly unitIds: readonly string[]
  readonly reason: DeletionReason
  readonly deletedOn: LocalDate
}

export interface Mention {
  readonly userIds: readonly string[]
  /** who did it, and for which organisation */
  readonly by: string
  readonly orgId: string
  readonly processId: string
  readonly title: string
}

/** A mail that a process sends to the holders of roles in one organisation. */
export interface RolesMail {
  readonly orgId: string
  readonly roles: readonly RoleCode[]
  readonly subject: string
  readonly text: string
  readonly shield: Shield
  /** the same mail with the same key goes out once to each */
  readonly once: string
}

export interface Assignment {
  readonly userId: string
  /** who did it */
  readonly by: string
  readonly tasks: readonly TaskRow[]
}

/** `mount<Feature>` of a feature's routes.ts. */
export type MountFeature = (app: App, deps: FeatureDeps) => void
