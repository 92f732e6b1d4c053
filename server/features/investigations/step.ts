import { investigation as contract } from '#processes/investigation/contract'
import type { InvestigationStatus } from '#domain/model/codes'
import type { OoAction } from '#domain/procedures/oo/action-codes'
import { investigationMachine, transition } from '#domain/procedures/oo/status'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { act } from '../../platform/case-file/act.ts'
import type { InvestigationRow } from '../../platform/case-file/investigation-model.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { changeInvestigation, type InvestigationFile, visibleInvestigation } from './load.ts'

export interface Step {
  readonly action: OoAction
  readonly version: number
  /** what the audit keeps where the action has two outcomes, such as signing and sending back */
  readonly outcome?: string | undefined
}

/** One step of a person on an investigation: the action on it, the work, the version. @throws NotFound, NotAllowedNow, Stale */
export const step = async (
  deps: FeatureDeps,
  viewer: Viewer,
  investigationId: string,
  { action, version, outcome }: Step,
  work: (found: InvestigationFile) => Promise<Partial<InvestigationRow>>,
): Promise<{ version: number }> => {
  const { file } = await visibleInvestigation(deps.database, viewer, investigationId)
  const audit = {
    ...(outcome !== undefined && { action: outcome }),
    objectKind: 'investigation',
    objectId: investigationId,
  }
  return act(deps, { viewer, caseId: file.main.id, action, ids: [investigationId], audit }, async () => {
    const found = await visibleInvestigation(deps.database, viewer, investigationId)
    const values = await work(found)
    return { version: await changeInvestigation(deps.database, found.investigation, version, values) }
  })
}

/** The change of status; none when it stands there already. @throws NotAllowedNow */
export const moved = (
  { status }: InvestigationRow,
  to: InvestigationStatus,
): { readonly status?: InvestigationStatus } => {
  if (status === to) return {}
  const next = transition(investigationMachine, status, to)
  if (!next.ok) throw new NotAllowedNow('INVESTIGATION_ENDED')
  return { status: next.status }
}

/** Closes the task of this step, with variables that fit its contract. @throws NotAllowedNow */
export const finish = async (
  deps: FeatureDeps,
  viewer: Viewer,
  { investigation }: InvestigationFile,
  task: keyof typeof contract.userTasks,
  variables: object,
): Promise<void> => {
  const { elementId, output } = contract.userTasks[task]
  const which = { caseId: investigation.caseId, subjectId: investigation.id, elementId }
  await finishTask(deps, viewer, which, output.parse(variables))
}
