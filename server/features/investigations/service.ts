import type { z } from 'zod'
import { investigation as contract } from '#processes/investigation/contract'
import type { InvestigationStatus } from '#domain/model/codes'
import type { OoAction } from '#domain/procedures/oo/action-codes'
import { investigationMachine, transition } from '#domain/procedures/oo/status'
import { regimeOn } from '#domain/technical-report/regime'
import type { Answer } from '../../contract/endpoint.ts'
import type { planInvestigation, signInvestigation, validateInvestigation } from '../../contract/investigations.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { act } from '../../platform/case-file/act.ts'
import type { InvestigationRow } from '../../platform/case-file/investigation-model.ts'
import { NotAllowedNow, RuleBroken } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { faultsOf, resultOf } from './assess.ts'
import { changeInvestigation, draftOf, type InvestigationFile, visibleInvestigation } from './load.ts'
import { keepReport } from './save.ts'

type Body<E extends { readonly body?: z.ZodType }> = z.output<NonNullable<E['body']>>

/** Plans the visit; the announcement goes out from the process. @throws NotFound, NotAllowedNow, Stale, RuleBroken @source domain.md 5.1 step 6 */
export const plan = (
  deps: FeatureDeps,
  viewer: Viewer,
  investigationId: string,
  body: Body<typeof planInvestigation>,
): Promise<Answer<typeof planInvestigation>> =>
  step(deps, viewer, investigationId, { action: 'INVESTIGATION_PLAN', version: body.version }, async (found) => {
    if (body.plannedOn < deps.clock.today()) {
      throw new RuleBroken('VISIT_IN_PAST', [field('plannedOn', 'VISIT_IN_PAST')])
    }
    await finish(deps, viewer, found, 'plan', {})
    const { plannedOn, plannedTime, note: planNote } = body
    return {
      ...moved(found.investigation, 'GEPLAND'),
      plannedOn,
      plannedTime,
      planNote,
      plannedByUserId: viewer.userId,
    }
  })

/**
 * Ends task 52: nothing may be wrong any more, and the results stand.
 *
 * @throws RuleBroken INVESTIGATION_HAS_FAULTS with where and what
 * @source domain.md 3.3.2
 */
export const validate = async (
  deps: FeatureDeps,
  viewer: Viewer,
  investigationId: string,
  body: Body<typeof validateInvestigation>,
): Promise<Answer<typeof validateInvestigation>> => {
  const what = { action: 'INVESTIGATION_VALIDATE', version: body.version } as const
  return step(deps, viewer, investigationId, what, async (found) => {
    const { investigation, reports } = found
    for (const { unit, report } of reports) {
      const { input } = report
      await keepReport(deps.database, report, { input, result: resultOf(unit, input, investigation) })
    }
    await finish(deps, viewer, found, 'score', {})
    const regime = investigation.visitDate === null ? undefined : regimeOn(investigation.visitDate)
    return { ...moved(investigation, 'GEVALIDEERD'), regime: regime ?? null }
  }).catch(async (error: unknown) => {
    if (!(error instanceof NotAllowedNow) || error.reason !== 'INVESTIGATION_HAS_FAULTS') throw error
    throw new RuleBroken(error.reason, await faultFields(deps, viewer, investigationId))
  })
}

/** Signs the reports, or sends them back to be corrected. @throws NotFound, NotAllowedNow, Stale @source domain.md 3.3.1 */
export const sign = (
  deps: FeatureDeps,
  viewer: Viewer,
  investigationId: string,
  { signed, version }: Body<typeof signInvestigation>,
): Promise<Answer<typeof signInvestigation>> =>
  step(deps, viewer, investigationId, { action: 'INVESTIGATION_SIGN', version, returned: !signed }, async (found) => {
    await finish(deps, viewer, found, 'sign', { investigationSigned: signed })
    if (!signed) return moved(found.investigation, 'IN_OPMAAK')
    return {
      ...moved(found.investigation, 'TER_ONDERTEKENING'),
      signedOn: deps.clock.today(),
      signedByUserId: viewer.userId,
    }
  })

interface Step {
  readonly action: OoAction
  readonly version: number
  /** sent back instead of signed */
  readonly returned?: boolean
}

const step = async (
  deps: FeatureDeps,
  viewer: Viewer,
  investigationId: string,
  { action, version, returned }: Step,
  work: (found: InvestigationFile) => Promise<Partial<InvestigationRow>>,
): Promise<{ version: number }> => {
  const { file } = await visibleInvestigation(deps.database, viewer, investigationId)
  const audit = {
    ...(returned && { action: 'INVESTIGATION_RETURN' }),
    objectKind: 'investigation',
    objectId: investigationId,
  }
  return act(deps, { viewer, caseId: file.main.id, action, ids: [investigationId], audit }, async () => {
    const found = await visibleInvestigation(deps.database, viewer, investigationId)
    const values = await work(found)
    return { version: await changeInvestigation(deps.database, found.investigation, version, values) }
  })
}

const moved = ({ status }: InvestigationRow, to: InvestigationStatus): { readonly status?: InvestigationStatus } => {
  if (status === to) return {}
  const next = transition(investigationMachine, status, to)
  if (!next.ok) throw new NotAllowedNow('INVESTIGATION_ENDED')
  return { status: next.status }
}

const finish = async (
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

const faultFields = async (deps: FeatureDeps, viewer: Viewer, investigationId: string) => {
  const found = await visibleInvestigation(deps.database, viewer, investigationId)
  const today = deps.clock.today()
  return faultsOf(await draftOf(deps.database, found, today), today)
    .filter(({ severity }) => severity === 'error')
    .map(({ unitId, path, code }) => ({
      name: unitId === null ? path : `reports.${unitId}.${path}`,
      code,
      reason: 'The investigation is not complete or contradicts itself',
    }))
}

const field = (name: string, code: string) => ({ name: `body.${name}`, code, reason: 'Refused by a rule of the case' })
