import type { z } from 'zod'
import { taskDueOn } from '#domain/legal/task-due-on'
import { investigatorsOf } from '#domain/procedures/investigation/investigators'
import type { LocalDate } from '#domain/shared/local-date'
import { investigation as contract } from '#processes/investigation/contract'
import type { Answer } from '../../contract/endpoint.ts'
import type { planInvestigation } from '../../contract/investigations.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { InvestigationRow } from '../../platform/case-file/investigation-model.ts'
import type { Database } from '../../platform/db/database.ts'
import { NotAllowedNow, RuleBroken } from '../../platform/http/errors.ts'
import { taskModel } from '../../platform/tasks/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { publish } from '../publish.ts'
import { type InvestigationFile, visibleInvestigation } from './load.ts'
import { keepReport } from './save.ts'
import { finish, moved, step } from './step.ts'

type Body = z.output<NonNullable<(typeof planInvestigation)['body']>>

/**
 * Plans the visit, moves one that was planned and not begun, or plans again after nobody gave access. The announcement goes out from the
 * process.
 *
 * @throws NotFound, NotAllowedNow, Stale, RuleBroken VISIT_IN_PAST
 * @source domain.md 5.1 step 6, 5.11 investigation
 */
export const plan = async (
  deps: FeatureDeps,
  viewer: Viewer,
  investigationId: string,
  { plannedOn, plannedTime, note, version }: Body,
): Promise<Answer<typeof planInvestigation>> => {
  const { investigation: seen } = await visibleInvestigation(deps.database, viewer, investigationId)
  const outcome = seen.status === 'GEPLAND' ? 'VISIT_MOVED' : undefined
  return step(deps, viewer, investigationId, { action: 'INVESTIGATION_PLAN', version, outcome }, async (found) => {
    if (plannedOn < deps.clock.today()) {
      const fault = { name: 'body.plannedOn', code: 'VISIT_IN_PAST', reason: 'Refused by a rule of the case' }
      throw new RuleBroken('VISIT_IN_PAST', [fault])
    }
    const { investigation } = found
    if (investigation.status === 'GEPLAND') await moveVisit(deps, viewer, investigation)
    else await finish(deps, viewer, found, 'plan', {})
    return {
      ...(investigation.status === 'GEEN_TOEGANG' && (await forgetVisit(deps.database, found))),
      ...moved(investigation, 'GEPLAND'),
      plannedOn,
      plannedTime,
      planNote: note,
      plannedByUserId: viewer.userId,
    }
  })
}

/** Until when the visit must be planned: by law where it says so, else by the number of the task, reckoned from a day. @source domain.md 9 */
export const planTermOf = ({ file, investigation }: Omit<InvestigationFile, 'reports'>, from: LocalDate): LocalDate =>
  investigation.planDueOn ?? taskDueOn(investigatorsOf({ ...file.main, ...investigation }).planner.taskCode, from)

/** The task of the process at which this investigation can be planned now. */
export const planningTask = ({ status }: Pick<InvestigationRow, 'status'>): string =>
  contract.userTasks[status === 'GEPLAND' ? 'score' : 'plan'].elementId

// The process ends task 52 itself, announces the new day and opens the task again.
const moveVisit = async (deps: FeatureDeps, viewer: Viewer, { id, caseId }: InvestigationRow): Promise<void> => {
  const which = { caseId, subjectId: id, elementId: contract.userTasks.score.elementId }
  const open = await deps.database.model(taskModel).findOne({ where: { ...which, open: true }, attributes: ['id'] })
  if (!open) throw new NotAllowedNow('TASK_NOT_OPEN')
  await deps.tasks.closeInTransaction(which, { by: viewer.userId, status: 'GEANNULEERD', endedByProcess: true })
  await publish(deps, contract.messages.visitMoved, { caseId, key: id, variables: {} })
}

// What happened at the closed doors stands in DT010; the next visit begins with an empty form.
const forgetVisit = async (database: Database, { reports }: InvestigationFile): Promise<Partial<InvestigationRow>> => {
  for (const { report } of reports) {
    const input = { ...report.input, noAccess: false, remarks: '' }
    await keepReport(database, report, { input, result: null })
  }
  return { visitDate: null, regime: null, inspectorIds: [], signedOn: null, signedByUserId: null }
}
