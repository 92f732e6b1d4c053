import type { z } from 'zod'
import { canDo } from '#domain/access/can-do'
import { taskDueOn } from '#domain/legal/task-due-on'
import { vivooRecord } from '#processes/vivoo-record/contract'
import type { Answer } from '../../contract/endpoint.ts'
import type { askDeletion } from '../../contract/inventory.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { tellCase, who } from '../../platform/case-file/act.ts'
import { findVisible, loadProcedure, type ProcedureFile } from '../../platform/case-file/load.ts'
import { Forbidden, NotAllowedNow, RuleBroken } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { publish } from '../publish.ts'
import {
  type DeletionRequest,
  inventoryRecordModel,
  type InventoryRecordRow,
} from '../../platform/case-file/inventory-model.ts'
import { isActive, visibleRecords } from '../../platform/case-file/inventory-records.ts'

type Body = z.output<NonNullable<(typeof askDeletion)['body']>>

/**
 * Asks the inventory manager to delete a record.
 *
 * @throws NotFound, Forbidden, NotAllowedNow, RuleBroken
 * @source domain.md 5.7 "Deletion request"
 */
export const ask = (
  deps: FeatureDeps,
  viewer: Viewer,
  recordId: string,
  { reason, deletedOn }: Body,
): Promise<Answer<typeof askDeletion>> =>
  deps.database.transaction(async () => {
    const { caseId } = await findVisible(deps.database, inventoryRecordModel, recordId, visibleRecords(viewer))
    const file = await loadProcedure(deps.database, viewer, caseId, { lock: true })
    const record = await findVisible(deps.database, inventoryRecordModel, recordId, visibleRecords(viewer))
    const may = canDo(viewer, 'ASK_DELETION', 'INVENTORY_RECORD', { municipalityOrgId: record.municipalityOrgId })
    if (!may.ok) throw new Forbidden(may.reason)
    if (!isActive(record)) throw new NotAllowedNow('RECORD_ENDED')
    if (record.deletionRequest !== null) throw new NotAllowedNow('DELETION_ASKED')
    refuseDate(record, deletedOn, deps.clock.today())
    await requestDeletion(deps, file, record, { reason, deletedOn, origin: file.main.type, originId: caseId })
    deps.audit.append({
      ...who(viewer),
      action: 'DELETION_ASK',
      objectKind: 'inventory_record',
      objectId: recordId,
      caseId,
      detail: { reason, deletedOn },
      shield: record.shield,
    })
    await tellCase(deps.changes, file)
    return {}
  })

/** Asks it once: a record that the inventory manager is asked about already is left alone. In the caller's transaction. */
export const requestDeletion = async (
  deps: FeatureDeps,
  { main }: Pick<ProcedureFile, 'main'>,
  record: InventoryRecordRow,
  request: DeletionRequest,
): Promise<void> => {
  if (!isActive(record) || record.deletionRequest !== null) return
  await deps.database.model(inventoryRecordModel).update({ deletionRequest: request }, { where: { id: record.id } })
  await publish(deps, vivooRecord.messages.deletionRequested, {
    caseId: main.id,
    key: record.id,
    variables: {
      caseId: main.id,
      municipalityOrgId: main.municipalityOrgId,
      agencyOrgId: main.agencyOrgId,
      unitIds: [record.unitId],
      unitId: record.unitId,
      inventoryRecordId: record.id,
      deletionReason: request.reason,
      deletionOrigin: request.origin,
      originId: request.originId,
      deletedOn: request.deletedOn,
      checkDeletionDueOn: taskDueOn('A08', deps.clock.today()),
    },
  })
}

const refuseDate = (record: InventoryRecordRow, deletedOn: string, today: string): void => {
  const code = deletedOn > today ? 'DATE_IN_FUTURE' : 'DATE_BEFORE_DECISION'
  if (deletedOn <= today && deletedOn >= record.includedOn) return
  throw new RuleBroken(code, [{ name: 'body.deletedOn', code, reason: 'Refused by a rule of the case' }])
}
