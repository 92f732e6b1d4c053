import { investigation as contract } from '#processes/investigation/contract'
import type { InvestigationStatus } from '#domain/model/codes'
import { investigationMachine, transition } from '#domain/procedures/oo/status'
import { type InvestigationAction, investigationRefusal } from '#domain/procedures/investigation/steps'
import type { RefusalReason } from '#domain/procedures/oo/action-codes'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { tellCase, who } from '../../platform/case-file/act.ts'
import { isAdviceExempt } from '../../platform/case-file/facts.ts'
import type { InvestigationRow } from '../../platform/case-file/investigation-model.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { changeInvestigation, factsOfInvestigation, type InvestigationFile, visibleInvestigation } from './load.ts'

export interface Step {
  readonly action: InvestigationAction
  readonly version: number
  /** what the audit keeps where the action has two outcomes, such as signing and sending back */
  readonly outcome?: string | undefined
}

/**
 * One step of a person on an investigation, in whatever procedure it stands: the case under its row lock, the rules, the work, the version, the audit
 * entry.
 *
 * @throws NotFound, NotAllowedNow, Stale
 */
export const step = (
  deps: FeatureDeps,
  viewer: Viewer,
  investigationId: string,
  { action, version, outcome }: Step,
  work: (found: InvestigationFile) => Promise<Partial<InvestigationRow>>,
): Promise<{ version: number }> =>
  deps.database.transaction(async () => {
    const found = await visibleInvestigation(deps.database, viewer, investigationId, true)
    const { main } = found.file
    const [refusal] = await refusals(deps, viewer, found, [action])
    if (refusal) throw new NotAllowedNow(refusal)
    await touchCase(deps.database, found.file)
    const values = await work(found)
    const next = await changeInvestigation(deps.database, found.investigation, version, values)
    deps.audit.append({
      ...who(viewer),
      action: outcome ?? action,
      objectKind: 'investigation',
      objectId: investigationId,
      caseId: main.id,
      shield: main.shield,
    })
    await tellCase(deps.changes, found.file)
    return { version: next }
  })

/** Why each of these steps is closed to the viewer; undefined for one that is open. */
export const refusals = async (
  deps: Pick<FeatureDeps, 'database' | 'clock'>,
  viewer: Viewer,
  found: InvestigationFile,
  actions: readonly InvestigationAction[],
): Promise<(RefusalReason | undefined)[]> => {
  const { main } = found.file
  const today = deps.clock.today()
  const adviceExempt = isAdviceExempt(await loadOrganisation(deps.database, main.municipalityOrgId), today)
  const facts = await factsOfInvestigation(deps.database, found, today)
  return actions.map((action) => investigationRefusal(action, facts, { status: main.status, adviceExempt }, viewer))
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
