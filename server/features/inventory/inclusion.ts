import { allowedAction } from '#domain/procedures/oo/actions'
import type { ProcedureType } from '#domain/model/codes'
import { vivooRecord } from '#processes/vivoo-record/contract'
import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { completeInclusion, getInclusion } from '../../contract/inventory.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { tellCase, who } from '../../platform/case-file/act.ts'
import { holdersOf } from '../../platform/case-file/holders.ts'
import {
  findVisible,
  loadCase,
  loadDocuments,
  loadProcedure,
  type ProcedureFile,
  unitsInCase,
} from '../../platform/case-file/load.ts'
import type { SubProcedureRow, UnitRow } from '../../platform/case-file/model.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import { caseUnit, documentSummary, fullName } from '../../platform/case-file/present.ts'
import { visibleTasks } from '../../platform/case-file/visibility.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import { NotAllowedNow, NotFound, RuleBroken } from '../../platform/http/errors.ts'
import { refusalToDo } from '../../platform/tasks/may-take.ts'
import { taskModel, type TaskRow } from '../../platform/tasks/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { listOf, recordFor } from './include.ts'
import { reasonField } from './reason-field.ts'
import {
  activeRecord,
  presentRecords,
  recordsOf,
  unitAddress,
  visibleRecords,
} from '../../platform/case-file/inventory-records.ts'

type Body = z.output<NonNullable<(typeof completeInclusion)['body']>>

const { checkInclusion } = vivooRecord.userTasks

/** What the inventory manager checks before a unit is taken up. @throws NotFound */
export const inclusionPage = async (
  deps: FeatureDeps,
  viewer: Viewer,
  taskId: string,
): Promise<Answer<typeof getInclusion>> => {
  const { database } = deps
  const { task, file, unit, sub } = await findInclusion(deps, viewer, taskId)
  const documents = await loadDocuments(database, viewer, file.main.id, decisionDocuments(file, sub))
  const organisations = await loadOrganisations(database)
  const existing = activeRecord(await recordsOf(database, unit.id, visibleRecords(viewer)), listOf(file))
  const [existingRecord = null] = existing ? await presentRecords(database, [existing]) : []
  return {
    taskId,
    caseId: file.main.id,
    unit: caseUnit(unit, sub, viewer),
    address: unitAddress(file.property, unit),
    list: listOf(file),
    verdict: sub.decisionVerdict,
    decidedOn: sub.decidedOn ?? '',
    capaKeys: [...file.property.capaKeys],
    holders: holdersOf(file, unit.id).map(({ party, person }) => ({ name: fullName(person), roles: [...party.roles] })),
    documents: documents.map((row) => documentSummary(row, organisations(row.ownerOrgId))),
    existingRecord,
    mayComplete: refusalToDo(viewer, task) === null,
  }
}

const decisionDocuments = ({ main }: ProcedureFile, { decisionRunId, unitId }: SubProcedureRow) =>
  deciding[main.type] ?? { subjectId: decisionRunId, unitId, code: 'DT034' }

/** Document that decides, where it is one for all units of the procedure. */
const deciding: Readonly<Partial<Record<ProcedureType, { readonly code: string }>>> = {
  NG: { code: 'DT098' },
  BE: { code: 'DT090' },
}

const objectKinds: Readonly<Partial<Record<ProcedureType, string>>> = { NG: 'ngw_decision', BE: 'appeal' }

/**
 * Takes the unit up, or not with the reason: task A07. Taking up asks the rules; leaving out is open for whoever has the task, also when the unit stands on
 * the inventory already.
 *
 * @throws NotFound, NotAllowedNow, RuleBroken
 * @source domain.md 5.1 step 16, 5.7
 */
export const complete = (
  deps: FeatureDeps,
  viewer: Viewer,
  taskId: string,
  { include, reason }: Body,
): Promise<Answer<typeof completeInclusion>> =>
  deps.database.transaction(async () => {
    const { task, file, sub } = await findInclusion(deps, viewer, taskId, { lock: true })
    const refusal = refusalToDo(viewer, task)
    if (refusal !== null) throw new NotAllowedNow(refusal)
    if (include) await refuseInclusion(deps, viewer, file, sub)
    else if (reason === '') throw new RuleBroken('REASON_REQUIRED', [reasonField])
    await touchCase(deps.database, file)
    const { elementId } = checkInclusion
    const which = { id: taskId, caseId: file.main.id, subjectId: sub.decisionId ?? '', elementId }
    await finishTask(deps, viewer, which, checkInclusion.output.parse({ include }))
    deps.audit.append({
      ...who(viewer),
      action: 'INVENTORY_INCLUDE',
      objectKind: objectKinds[file.main.type] ?? 'mayor_decision',
      objectId: sub.decisionId ?? taskId,
      caseId: file.main.id,
      detail: { include, unitId: sub.unitId },
      ...(reason !== '' && { reason }),
      shield: file.main.shield,
    })
    await tellCase(deps.changes, file)
    return {}
  })

const refuseInclusion = async (
  deps: FeatureDeps,
  viewer: Viewer,
  file: ProcedureFile,
  sub: SubProcedureRow,
): Promise<void> => {
  if (file.main.type !== 'OO') return refuseByRecord(deps, file, sub)
  const ids = sub.decisionId === null ? [] : [sub.decisionId]
  const facts = await deps.loadFacts(await loadCase(deps.database, viewer, file.main.id))
  const answer = allowedAction('INVENTORY_INCLUDE', { facts, viewer, asOf: deps.clock.today(), ids })
  if (!answer.open) throw new NotAllowedNow(answer.reason)
}

// NGW decisions and ministerial ones: no step of OO, only what the record itself asks.
const refuseByRecord = async ({ database }: FeatureDeps, file: ProcedureFile, sub: SubProcedureRow): Promise<void> => {
  const inclusion = await recordFor(database, file, sub, await recordsOf(database, sub.unitId))
  if (inclusion.ok) return
  const known = inclusion.reason === 'ALREADY_INCLUDED' || inclusion.reason === 'DECISION_ENDED'
  throw new NotAllowedNow(known ? inclusion.reason : 'NOT_INCLUDABLE')
}

interface FoundInclusion {
  readonly task: TaskRow
  readonly file: ProcedureFile
  readonly unit: UnitRow
  readonly sub: SubProcedureRow
}

// The task is about a decision, which the sub-procedure of its unit knows.
const findInclusion = async (
  { database }: FeatureDeps,
  viewer: Viewer,
  taskId: string,
  options?: { readonly lock: boolean },
): Promise<FoundInclusion> => {
  const task = await findVisible(database, taskModel, taskId, visibleTasks(viewer))
  if (task.caseId === null || task.elementId !== checkInclusion.elementId) throw new NotFound()
  const file = await loadProcedure(database, viewer, task.caseId, options)
  const found = unitsInCase(file).find(({ sub }) => sub.decisionId === task.subjectId)
  if (!found) throw new NotFound()
  return { task, file, ...found }
}
