import { type InventoryStatus } from '#domain/model/codes'
import { deletionReasons } from '#domain/model/procedure-codes'
import { inventoryMachine, transition } from '#domain/procedures/oo/status'
import type { LocalDate } from '#domain/shared/local-date'
import { vivooRecord } from '#processes/vivoo-record/contract'
import { tellCase } from '../../platform/case-file/act.ts'
import { loadProcedureForWorker } from '../../platform/case-file/load.ts'
import { setSubFacts } from '../../platform/case-file/write.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { endLevy } from '../levy-messages.ts'
import { publish } from '../publish.ts'
import { requestDeletion } from './ask-deletion.ts'
import {
  type DeletionRequest,
  inventoryRecordModel,
  type InventoryRecordRow,
  type Suspension,
} from '../../platform/case-file/inventory-model.ts'
import { isActive } from '../../platform/case-file/inventory-records.ts'

export interface Deleted {
  readonly caseId: string
  readonly unitId: string
  readonly inventoryRecordId: string
  readonly deletionReason: (typeof deletionReasons)[number]
  readonly deletedOn: LocalDate
}

/** Deletes one record; a second time changes nothing. The other records of the unit are not looked at. @source domain.md 5.7, scenario 45 */
export const deleteRecord = (deps: FeatureDeps, what: Deleted): Promise<void> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const file = await loadProcedureForWorker(database, what.caseId, { lock: true })
    const record = (await recordsOfCase(deps, what.caseId)).find(({ id }) => id === what.inventoryRecordId)
    if (!record) throw new Error('this record is not of this case')
    const step = transition(inventoryMachine, record.status, 'GESCHRAPT')
    if (!step.ok) return
    const { deletedOn, deletionReason, unitId, caseId } = what
    await database
      .model(inventoryRecordModel)
      .update(
        { status: step.status, deletedOn, deletionReason, suspensions: ended(record, deletedOn) },
        { where: { id: record.id } },
      )
    await setSubFacts(database, caseId, unitId, { onInventorySince: null })
    await endLevy(deps, record, deletedOn)
    noteRecord(deps, record, 'UNIT_DELETED', { unitId, list: record.list, deletedOn, deletionReason })
    await tellCase(deps.changes, file)
  })

/** Suspends every record of a case, or puts them in force again; those that stand so already are left alone. @source domain.md 5.5 step 8 */
export const setSuspended = (deps: FeatureDeps, caseId: string, to: 'GESCHORST' | 'OPGENOMEN'): Promise<void> =>
  deps.database.transaction(async () => {
    const file = await loadProcedureForWorker(deps.database, caseId, { lock: true })
    const today = deps.clock.today()
    for (const record of await recordsOfCase(deps, caseId)) {
      const step = transition(inventoryMachine, record.status, to)
      if (!step.ok) continue
      const suspensions =
        to === 'GESCHORST' ? [...(record.suspensions ?? []), { from: today, to: null }] : ended(record, today)
      await change(deps, record, step.status, suspensions)
      const action = to === 'GESCHORST' ? 'RECORD_SUSPENDED' : 'RECORD_RESUMED'
      noteRecord(deps, record, action, { unitId: record.unitId, on: today })
    }
    await tellCase(deps.changes, file)
  })

/**
 * A decision came to its end: asks the deletion of every record that it made, and calls off what was not taken up yet.
 *
 * @source domain.md 5.5 step 9, 5.7 "decision lifted/annulled"
 */
export const endInclusions = (deps: FeatureDeps, caseId: string, request: DeletionRequest): Promise<void> =>
  deps.database.transaction(async () => {
    const file = await loadProcedureForWorker(deps.database, caseId, { lock: true })
    const records = await recordsOfCase(deps, caseId)
    for (const record of records.filter(isActive)) await requestDeletion(deps, file, record, request)
    for (const { decisionId } of file.subs) {
      if (decisionId === null || records.some((record) => record.decisionId === decisionId)) continue
      await publish(deps, vivooRecord.messages.inclusionWithdrawn, { caseId, key: decisionId, variables: {} })
    }
  })

/**
 * The same for one decision of a case in which others still hold.
 *
 * @source domain.md 5.1 step 17
 */
export const endInclusion = (
  deps: FeatureDeps,
  { caseId, decisionId }: { readonly caseId: string; readonly decisionId: string },
  request: DeletionRequest,
): Promise<void> =>
  deps.database.transaction(async () => {
    const file = await loadProcedureForWorker(deps.database, caseId, { lock: true })
    const record = (await recordsOfCase(deps, caseId)).find((row) => row.decisionId === decisionId)
    if (record) return requestDeletion(deps, file, record, request)
    await publish(deps, vivooRecord.messages.inclusionWithdrawn, { caseId, key: decisionId, variables: {} })
  })

const recordsOfCase = async ({ database }: FeatureDeps, caseId: string): Promise<InventoryRecordRow[]> =>
  (await database.model(inventoryRecordModel).findAll({ where: { caseId }, order: ['createdAt', 'id'] })).map(plain)

const change = async (
  { database }: FeatureDeps,
  { id }: InventoryRecordRow,
  status: InventoryStatus,
  suspensions: readonly Suspension[],
): Promise<void> => {
  await database.model(inventoryRecordModel).update({ status, suspensions }, { where: { id } })
}

export const ended = ({ suspensions }: InventoryRecordRow, on: LocalDate): Suspension[] =>
  (suspensions ?? []).map((suspension) => ({ ...suspension, to: suspension.to ?? on }))

/** An entry of the machine about one record. */
export const noteRecord = (
  { audit }: Pick<FeatureDeps, 'audit'>,
  { id, caseId, shield }: InventoryRecordRow,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): void =>
  audit.append({
    userId: null,
    orgId: null,
    role: null,
    action,
    objectKind: 'inventory_record',
    objectId: id,
    caseId,
    detail,
    shield,
  })
