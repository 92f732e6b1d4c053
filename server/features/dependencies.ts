import type { EngineRules } from '#modelling/migration/check-migration'
import { createAudit } from '../platform/audit/audit.ts'
import { createChanges } from '../platform/changes.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import { createFileStore } from '../platform/files/file-store.ts'
import { createOutbox } from '../platform/outbox/outbox.ts'
import { createPlaygrounds } from '../platform/play/playgrounds.ts'
import type { OpenPlayEngine } from '../platform/play/port.ts'
import { createTaskStore } from '../platform/tasks/task-store.ts'
import type { FeatureDeps } from './deps.ts'
import { createLoadFacts } from './index.ts'
import { askNeutralDeletion } from './inventory/neutral-deletion.ts'
import { mailAssigned } from './mails/assigned.ts'
import { mailMentioned } from './mails/mentioned.ts'
import { lintGate } from './modelling/gate.ts'
import { mailToRoles } from './mails/to-roles.ts'
import { scenarioModelGate } from './play/model-gate.ts'

/**
 * Builds what every feature gets on one database.
 *
 * @param filesDir folder of the file store; all processes of one installation share it
 * @param publicUrl address of the product in the browser, for links in mails
 * @param openPlayEngine makes an engine that is thrown away after use
 * @param engineRules default those of the embedded engine
 */
export const createDeps = (
  database: Database,
  clock: Clock,
  filesDir: string,
  publicUrl: string,
  openPlayEngine: OpenPlayEngine,
  engineRules: EngineRules = '8.6',
): FeatureDeps => {
  const outbox = createOutbox(database)
  const changes = createChanges(database)
  const audit = createAudit(database)
  const deps: FeatureDeps = {
    database,
    clock,
    outbox,
    changes,
    tasks: createTaskStore({ database, outbox, changes, audit }),
    audit,
    openPlayEngine,
    playgrounds: createPlaygrounds(openPlayEngine),
    files: createFileStore(database, filesDir),
    engineRules,
    loadFacts: createLoadFacts(database, clock),
    mailAssigned: (assignment) => mailAssigned(database, publicUrl, assignment),
    mailMentioned: (mention) => mailMentioned(database, publicUrl, mention),
    mailRoles: (mail) => mailToRoles(database, publicUrl, mail, clock.today()),
    modelGates: [lintGate(database), scenarioModelGate({ database, openPlayEngine })],
    askDeletion: (asked) => askNeutralDeletion(deps, asked),
  }
  return deps
}
