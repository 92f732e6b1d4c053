import type { z } from 'zod'
import { wiRulingFollowUp } from '#processes/wi-ruling-follow-up/contract'
import type { askReinspection, orderExecution, recordExecution, reportRepair } from '../../contract/judicial-road.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { requestInvestigation } from '../../platform/case-file/investigations.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { brokenField } from '../procedure-start.ts'
import { refuseController } from './ask-investigation.ts'
import { standingRuling } from './facts.ts'
import { unitsOf } from './load.ts'
import { judicialFileModel } from './model.ts'
import { centsOf, finishOnly, gone, judicialStep, refuseFuture } from './road.ts'

type RepairBody = z.output<NonNullable<(typeof reportRepair)['body']>>
type ReinspectBody = z.output<NonNullable<(typeof askReinspection)['body']>>
type ExecuteBody = z.output<NonNullable<(typeof orderExecution)['body']>>
type ExecutedBody = z.output<NonNullable<(typeof recordExecution)['body']>>

const { followRecovery, followPenalty, reinspect: reinspectTask, followExecution } = wiRulingFollowUp.userTasks

/** Task W06 within the term, W08 after it. @throws as `judicialStep` @source domain.md 5.6 step 10 */
export const reportRepaired = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  { reportedOn, version }: RepairBody,
) => {
  const step = { viewer, caseId, version, action: 'JUDICIAL_REPAIR_REPORTED', detail: { reportedOn } } as const
  return judicialStep(deps, step, async (_, { ruling }) => {
    refuseFuture(deps, 'reportedOn', reportedOn)
    if (ruling?.finalOn !== undefined && reportedOn < ruling.finalOn)
      throw brokenField('reportedOn', 'DATE_BEFORE_DECISION')
    await deps.database.model(judicialFileModel).update({ repairReportedOn: reportedOn }, { where: { caseId } })
    const elements = [followRecovery.elementId, followPenalty.elementId]
    await finishOnly(deps, viewer, caseId, elements, (elementId) =>
      elementId === followPenalty.elementId ? followPenalty.output.parse({ afterLapse: 'HERSTEL_GEMELD' }) : {},
    )
  })
}

/** Task W07: all units again. @throws as `judicialStep` @source domain.md 5.6 step 10 */
export const reinspect = (deps: FeatureDeps, viewer: Viewer, caseId: string, body: ReinspectBody) => {
  const { controllerUserId, version } = body
  const step = { viewer, caseId, version, action: 'JUDICIAL_REINSPECT', detail: { controllerUserId } } as const
  return judicialStep(deps, step, async (file) => {
    await refuseController(deps, file, controllerUserId)
    const ruling = await standingRuling(deps.database, caseId)
    if (!ruling) throw gone('OTHER_STAGE')
    const { id } = await requestInvestigation(deps.database, file.main, {
      reason: 'GERECHTELIJK_HERCONTROLE',
      unitIds: unitsOf(file).map((unit) => unit.id),
      on: deps.clock.today(),
      ownerOrgId: viewer.orgId,
      controllerUserId,
    })
    const which = { caseId, subjectId: ruling.id, elementId: reinspectTask.elementId }
    await finishTask(deps, viewer, which, reinspectTask.output.parse({ investigationId: id }))
  })
}

/** Task W08 when the ruling allows it. @throws as `judicialStep` @source domain.md 5.6 step 12 */
export const execute = (deps: FeatureDeps, viewer: Viewer, caseId: string, { executionBy, version }: ExecuteBody) =>
  judicialStep(deps, { viewer, caseId, version, action: 'JUDICIAL_EXECUTE' }, async () => {
    await deps.database
      .model(judicialFileModel)
      .update({ executionOrderedOn: deps.clock.today(), executionBy }, { where: { caseId } })
    const variables = followPenalty.output.parse({ afterLapse: 'AMBTSHALVE_UITVOERING' })
    await finishOnly(deps, viewer, caseId, [followPenalty.elementId], () => variables)
  })

/** Task W14: what it cost is recovered. @throws as `judicialStep` @source domain.md 5.6 step 12 */
export const recordExecuted = (deps: FeatureDeps, viewer: Viewer, caseId: string, body: ExecutedBody) => {
  const { executedOn, cost, version } = body
  const step = { viewer, caseId, version, action: 'JUDICIAL_EXECUTED', detail: { executedOn } } as const
  return judicialStep(deps, step, async (_, { executionOrderedOn }) => {
    refuseFuture(deps, 'executedOn', executedOn)
    if (executionOrderedOn !== undefined && executedOn < executionOrderedOn)
      throw brokenField('executedOn', 'DATE_BEFORE_DECISION')
    await deps.database
      .model(judicialFileModel)
      .update({ executedOn, executionCostCents: centsOf(cost) }, { where: { caseId } })
    await finishOnly(deps, viewer, caseId, [followExecution.elementId], () => ({}))
  })
}
