import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { addBridgeTask, addJudicialTask } from '../../contract/judicial.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { taskSummaries } from '../../platform/case-file/task-present.ts'
import { NotAllowedNow, RuleBroken } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { judicialAct } from './act.ts'
import { judicialReleaseModel } from './model.ts'

type TaskBody = z.output<NonNullable<(typeof addJudicialTask)['body']>>
type BridgeBody = z.output<NonNullable<(typeof addBridgeTask)['body']>>

/** A task for the inspectorate itself, shielded like its file. @throws NotFound, NotAllowedNow */
export const addTask = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  { title, roles, dueOn }: TaskBody,
): Promise<Answer<typeof addJudicialTask>> =>
  judicialAct(deps, { viewer, caseId, action: 'JUDICIAL_ADD_TASK' }, async ({ main }) => {
    const task = await deps.tasks.create({
      code: 'W00',
      title,
      kind: 'MANUEEL',
      caseId,
      propertyId: main.propertyId,
      ownerOrgId: viewer.orgId,
      candidateRoles: roles,
      dueOn,
      shield: main.shield,
      createdBy: viewer.userId,
    })
    const [summary] = await taskSummaries(deps.database, viewer, [task])
    if (!summary) throw new Error('a task on no property')
    return { result: summary, objectKind: 'task', objectId: task.id }
  })

/**
 * Asks the inventory desk to take a unit off VIVOO: task A08 of the record itself, which says nothing of this file. What the desk may know must have been
 * released to it before.
 *
 * @throws NotFound, NotAllowedNow NOTHING_RELEASED, NOT_ON_INVENTORY, RuleBroken
 * @source domain.md 2.3 rule 6, 5.6 step 11, 9 task A08
 */
export const addBridge = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  { unitId }: BridgeBody,
): Promise<Answer<typeof addBridgeTask>> =>
  judicialAct(deps, { viewer, caseId, action: 'JUDICIAL_BRIDGE' }, async ({ units }) => {
    const { database, clock } = deps
    if (!units.some(({ id }) => id === unitId)) {
      const fault = { name: 'body.unitId', code: 'UNKNOWN_UNIT', reason: 'Refused by a rule of the case' }
      throw new RuleBroken('UNKNOWN_UNIT', [fault])
    }
    const released = await database
      .model(judicialReleaseModel)
      .count({ where: { caseId, scope: ['AGENCY', 'BOTH'], takenBackAt: null } })
    if (released === 0) throw new NotAllowedNow('NOTHING_RELEASED')
    const listed = await deps.askDeletion({
      unitIds: [unitId],
      reason: 'PV_VAN_UITVOERING',
      deletedOn: clock.today(),
    })
    if (listed.length === 0) throw new NotAllowedNow('NOT_ON_INVENTORY')
    return { result: {}, objectKind: 'unit', objectId: unitId, detail: { unitId } }
  })
