import type { z } from 'zod'
import type { UserTaskContract } from '#processes/define'
import { oo } from '#processes/oo/contract'
import { unitStage } from '#domain/procedures/oo/guards/unit-stage'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { CaseFile } from '../../platform/case-file/load.ts'
import type { SubProcedureRow } from '../../platform/case-file/model.ts'
import { isSent } from '../../platform/case-file/present.ts'
import type { Variables } from '../../platform/outbox/command.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import type { DecisionRunRow } from '../../platform/case-file/decision-model.ts'

/** Closes the task of a step about this run, with variables that fit the contract. @throws NotAllowedNow, as `finishTask` */
export const finishStep = async <O extends z.ZodType>(
  deps: Pick<FeatureDeps, 'database' | 'tasks'>,
  viewer: Viewer,
  { id, caseId }: DecisionRunRow,
  { elementId, output }: UserTaskContract<O>,
  variables: z.input<O>,
): Promise<void> => {
  await finishTask(deps, viewer, { caseId, subjectId: id, elementId }, output.parse(variables) as Variables)
}

/** Closes task 1 once no unit waits for its decision to be sent. @source domain.md 9, task 1 "decision sent" */
export const closeMayorTerm = async (
  { tasks }: Pick<FeatureDeps, 'tasks'>,
  { main, subs }: CaseFile,
  sentUnitIds: readonly string[],
  by: string,
): Promise<void> => {
  const isWaiting = ({ unitId, status, decisionStatus }: SubProcedureRow): boolean =>
    !sentUnitIds.includes(unitId) && unitStage[status] !== 'ENDED' && !isSent(decisionStatus)
  if (subs.some(isWaiting)) return
  await tasks.closeInTransaction(
    { caseId: main.id, elementId: oo.userTasks.watchMayorTerm.elementId },
    { by, variables: {} },
  )
}
