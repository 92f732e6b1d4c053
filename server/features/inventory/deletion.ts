import { Op } from 'sequelize'
import type { z } from 'zod'
import { vivooRecord } from '#processes/vivoo-record/contract'
import type { Answer } from '../../contract/endpoint.ts'
import type { completeDeletion, getDeletion } from '../../contract/inventory.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { tellCase, who } from '../../platform/case-file/act.ts'
import { findVisible, loadDocuments, loadProcedure, type ProcedureFile, subOf } from '../../platform/case-file/load.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import { type DocumentRow, documentModel } from '../../platform/case-file/document-model.ts'
import { caseModel } from '../../platform/case-file/model.ts'
import { caseUnit, fullName } from '../../platform/case-file/present.ts'
import { documentFor } from '../../platform/case-file/release-present.ts'
import { visibleDocuments, visibleTasks } from '../../platform/case-file/visibility.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import { plain } from '../../platform/db/model.ts'
import { NotAllowedNow, NotFound, RuleBroken } from '../../platform/http/errors.ts'
import { refusalToDo } from '../../platform/tasks/may-take.ts'
import { taskModel, type TaskRow } from '../../platform/tasks/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { holdersOf } from '../../platform/case-file/holders.ts'
import {
  type DeletionRequest,
  inventoryRecordModel,
  type InventoryRecordRow,
} from '../../platform/case-file/inventory-model.ts'
import { reasonField } from './reason-field.ts'
import { isActive, presentRecords, recordsOf, visibleRecords } from '../../platform/case-file/inventory-records.ts'

type Body = z.output<NonNullable<(typeof completeDeletion)['body']>>

const { checkDeletion } = vivooRecord.userTasks

/** What the inventory manager checks before a record is deleted. @throws NotFound */
export const deletionPage = async (
  deps: FeatureDeps,
  viewer: Viewer,
  taskId: string,
): Promise<Answer<typeof getDeletion>> => {
  const { database } = deps
  const { task, file, record, request } = await findDeletion(deps, viewer, taskId)
  const unit = file.units.find(({ id }) => id === record.unitId)
  const [presented] = await presentRecords(database, [record])
  if (!unit || !presented) throw new NotFound()
  const organisations = await loadOrganisations(database)
  const documents = await loadDocuments(database, viewer, request.originId)
  const released = await releasedOn(deps, viewer, file.property.id)
  const others = (await recordsOf(database, unit.id, visibleRecords(viewer))).filter(
    (row) => row.id !== record.id && isActive(row),
  )
  return {
    taskId,
    caseId: file.main.id,
    unit: caseUnit(unit, subOf(file, unit.id), viewer),
    record: presented,
    ...request,
    holders: holdersOf(file, unit.id).map(({ party, person }) => ({ name: fullName(person), roles: [...party.roles] })),
    documents: [...documents, ...released].map((row) => documentFor(viewer, row, organisations(row.ownerOrgId))),
    otherRecords: await presentRecords(database, others),
    mayComplete: refusalToDo(viewer, task) === null,
  }
}

/**
 * Deletes the record, or keeps it with the reason: task A08.
 *
 * @throws NotFound, NotAllowedNow, RuleBroken
 * @source domain.md 5.7 "Deletion request"
 */
export const completeDeletionTask = (
  deps: FeatureDeps,
  viewer: Viewer,
  taskId: string,
  { unitDeleted, reason }: Body,
): Promise<Answer<typeof completeDeletion>> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const { task, file, record, request } = await findDeletion(deps, viewer, taskId, { lock: true })
    const refusal = refusalToDo(viewer, task)
    if (refusal !== null) throw new NotAllowedNow(refusal)
    if (!unitDeleted && reason === '') throw new RuleBroken('REASON_REQUIRED', [reasonField])
    await touchCase(database, file)
    const which = { id: taskId, caseId: file.main.id, subjectId: record.id, elementId: checkDeletion.elementId }
    await finishTask(deps, viewer, which, checkDeletion.output.parse({ unitDeleted }))
    if (!unitDeleted) {
      await database
        .model(inventoryRecordModel)
        .update(
          { deletionRequest: null, deletionRefusal: { reason, asked: request.reason, by: viewer.userId } },
          { where: { id: record.id } },
        )
    }
    deps.audit.append({
      ...who(viewer),
      action: 'INVENTORY_DELETE',
      objectKind: 'inventory_record',
      objectId: record.id,
      caseId: file.main.id,
      detail: { unitDeleted, unitId: record.unitId, deletionReason: request.reason },
      ...(reason !== '' && { reason }),
      shield: file.main.shield,
    })
    await tellCase(deps.changes, file)
    return {}
  })

interface FoundDeletion {
  readonly task: TaskRow
  readonly file: ProcedureFile
  readonly record: InventoryRecordRow
  readonly request: DeletionRequest
}

// What the inspectorate released on this property may be what the deletion rests on.
const releasedOn = async ({ database }: FeatureDeps, viewer: Viewer, propertyId: string): Promise<DocumentRow[]> => {
  const cases = await database.model(caseModel).findAll({ attributes: ['id'], where: { propertyId } })
  const where = { caseId: cases.map(({ id }) => id), releasedScope: { [Op.not]: null } }
  const found = await database
    .model(documentModel)
    .findAll({ where: { [Op.and]: [where, visibleDocuments(viewer)] }, order: ['releasedAt', 'id'] })
  return found.map(plain)
}

const findDeletion = async (
  { database }: FeatureDeps,
  viewer: Viewer,
  taskId: string,
  options?: { readonly lock: boolean },
): Promise<FoundDeletion> => {
  const task = await findVisible(database, taskModel, taskId, visibleTasks(viewer))
  if (task.caseId === null || task.elementId !== checkDeletion.elementId) throw new NotFound()
  const file = await loadProcedure(database, viewer, task.caseId, options)
  const record = await findVisible(database, inventoryRecordModel, task.subjectId ?? '', visibleRecords(viewer))
  if (record.deletionRequest === null) throw new NotFound()
  return { task, file, record, request: record.deletionRequest }
}
