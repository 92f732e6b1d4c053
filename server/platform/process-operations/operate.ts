import type { OperationKind } from '../../contract/process-operations.ts'
import type { Audit } from '../audit/audit.ts'
import { who } from '../audit/who.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { Changes } from '../changes.ts'
import type { Database } from '../db/database.ts'
import type { MendCommand } from '../outbox/command.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { shieldOfCase } from '../shield.ts'
import type { NumberedInstance } from '../process-instances/numbered.ts'
import { type Expectation, processOperationModel } from './model.ts'

/** What the operations on an instance need of the house. */
export interface OperationDeps {
  readonly database: Database
  readonly outbox: Outbox
  readonly audit: Audit
  readonly changes: Changes
}

/** Why, and for which batch if any. */
export interface Asked {
  readonly reason: string
  readonly batchId?: string | undefined
}

/** The operation that was written; its state tells later what became of it. */
export interface Written {
  readonly operationId: string
}

interface Operation extends Asked {
  /** chosen by who marks elements with it */
  readonly id?: string
  readonly kind: OperationKind
  readonly instance: NumberedInstance
  /** action in the audit: `INSTANCE_CANCEL` */
  readonly action: string
  /** ids of elements, names of variables, dates: audited and shown */
  readonly detail: Readonly<Record<string, unknown>>
  readonly expects: Expectation
  readonly commands: readonly MendCommand[]
}

/** Commands of one case go one after the other; not behind those of the case itself, which may wait for what is mended here. */
export const mendKey = (caseId: string): string => `mend:${caseId}`

/**
 * Writes an operation, its commands and its audit entry in the caller's transaction. Commands carry the id of the operation, so that a refusal of the
 * engine finds it.
 */
export const operate = async (
  { database, outbox, audit, changes }: OperationDeps,
  viewer: Viewer,
  operation: Operation,
): Promise<Written> => {
  const { id, kind, instance, action, reason, detail, expects, commands, batchId } = operation
  const caseId = instance.caseId ?? ''
  const row = await database.model(processOperationModel).create({
    ...(id !== undefined && { id }),
    kind,
    state: 'SENT',
    caseId,
    processInstanceKey: instance.key,
    bpmnProcessId: instance.bpmnProcessId,
    reason,
    detail,
    expects,
    askedBy: viewer.userId,
    askedAt: database.now(),
    batchId: batchId ?? null,
  })
  for (const command of commands) await outbox.enqueue({ ...command, operationId: row.id }, mendKey(caseId))
  const shield = await shieldOfCase(database, caseId)
  audit.append({
    ...who(viewer),
    action,
    objectKind: 'process_instance',
    objectId: caseId,
    caseId,
    reason,
    detail: { processId: instance.bpmnProcessId, operationId: row.id, ...detail, ...(batchId && { batchId }) },
    shield,
  })
  await changes.publish({ topic: 'case', subjectId: caseId, orgId: null, shield })
  return { operationId: row.id }
}
