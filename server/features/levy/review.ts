import { levyAnniversary } from '#processes/levy-anniversary/contract'
import { levyMeasure } from '#processes/levy-measure/contract'
import type { Answer } from '../../contract/endpoint.ts'
import type { completeReview, getLevySubject } from '../../contract/levy.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { tellCase, who } from '../../platform/case-file/act.ts'
import { inventoryRecordModel } from '../../platform/case-file/inventory-model.ts'
import { holderTransferModel, levyMeasureModel } from '../../platform/case-file/levy-model.ts'
import { findVisible, loadProcedure } from '../../platform/case-file/load.ts'
import { visibleRows, visibleTasks } from '../../platform/case-file/visibility.ts'
import { NotAllowedNow, NotFound } from '../../platform/http/errors.ts'
import { refusalToDo } from '../../platform/tasks/may-take.ts'
import { taskModel } from '../../platform/tasks/model.ts'
import { Op } from 'sequelize'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'

const elements: readonly string[] = [
  levyAnniversary.userTasks.checkAnniversary.elementId,
  levyMeasure.userTasks.reviewGround.elementId,
  levyMeasure.userTasks.reviewEnding.elementId,
]

/** Task A10: an anniversary or a measure was looked at. @throws NotFound, NotAllowedNow @source domain.md 9 task A10 */
export const completeA10 = (
  deps: FeatureDeps,
  viewer: Viewer,
  taskId: string,
): Promise<Answer<typeof completeReview>> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const task = await findVisible(database, taskModel, taskId, visibleTasks(viewer))
    if (task.caseId === null || task.elementId === null || !elements.includes(task.elementId)) throw new NotFound()
    const file = await loadProcedure(database, viewer, task.caseId, { lock: true })
    const refusal = refusalToDo(viewer, task)
    if (refusal !== null) throw new NotAllowedNow(refusal)
    const { caseId, elementId } = task
    await finishTask(deps, viewer, { id: taskId, caseId, subjectId: task.subjectId ?? '', elementId }, {})
    deps.audit.append({
      ...who(viewer),
      action: 'LEVY_REVIEW',
      objectKind: 'task',
      objectId: taskId,
      caseId,
      detail: { subjectId: task.subjectId, elementId },
      shield: file.main.shield,
    })
    await tellCase(deps.changes, file)
    return {}
  })

/** The record that a task of the levy is about. @throws NotFound */
export const levySubject = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  subjectId: string,
): Promise<Answer<typeof getLevySubject>> => {
  const where = { [Op.and]: [{ id: subjectId }, visibleRows(viewer)] }
  const record = await database.model(inventoryRecordModel).findOne({ where })
  if (record) return { recordId: record.id }
  const measure = await database.model(levyMeasureModel).findOne({ where })
  if (measure) return { recordId: measure.inventoryRecordId }
  const transfer = await database.model(holderTransferModel).findOne({ where })
  if (!transfer) throw new NotFound()
  return { recordId: transfer.inventoryRecordId }
}
