import type { z } from 'zod'
import { isWithoutAccess } from '#domain/technical-report/access'
import { regimeOn } from '#domain/technical-report/regime'
import type { Answer } from '../../contract/endpoint.ts'
import type { signInvestigation, validateInvestigation } from '../../contract/investigations.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { NotAllowedNow, RuleBroken } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { faultsOf, resultOf } from './assess.ts'
import { draftOf, type InvestigationFile, visibleInvestigation } from './load.ts'
import { planTermOf } from './plan.ts'
import { keepReport } from './save.ts'
import { finish, moved, step } from './step.ts'

type Body<E extends { readonly body?: z.ZodType }> = z.output<NonNullable<E['body']>>

/**
 * Ends task 52: nothing may be wrong any more, and the results stand. When no unit gave access, this signs the report of that, and the visit may be
 * planned again.
 *
 * @throws RuleBroken INVESTIGATION_HAS_FAULTS with where and what
 * @source domain.md 3.3.2, 5.11 investigation "no access branch"
 */
export const validate = async (
  deps: FeatureDeps,
  viewer: Viewer,
  investigationId: string,
  { version }: Body<typeof validateInvestigation>,
): Promise<Answer<typeof validateInvestigation>> => {
  const seen = await visibleInvestigation(deps.database, viewer, investigationId)
  const outcome = hasNoAccess(seen) ? 'INVESTIGATION_NO_ACCESS' : undefined
  const what = { action: 'INVESTIGATION_VALIDATE', version, outcome } as const
  return step(deps, viewer, investigationId, what, async (found) => {
    const { investigation, reports } = found
    for (const { unit, report } of reports) {
      const { input } = report
      await keepReport(deps.database, report, { input, result: resultOf(unit, input, investigation) })
    }
    const regime = (investigation.visitDate === null ? undefined : regimeOn(investigation.visitDate)) ?? null
    const today = deps.clock.today()
    if (!hasNoAccess(found)) {
      await finish(deps, viewer, found, 'score', { accessGiven: true })
      return { ...moved(investigation, 'GEVALIDEERD'), regime }
    }
    const planDueOn = planTermOf(found, today)
    await finish(deps, viewer, found, 'score', { accessGiven: false, planDueOn })
    return { ...moved(investigation, 'GEEN_TOEGANG'), regime, signedOn: today, signedByUserId: viewer.userId }
  }).catch(async (error: unknown) => {
    if (!(error instanceof NotAllowedNow) || error.reason !== 'INVESTIGATION_HAS_FAULTS') throw error
    throw new RuleBroken(error.reason, await faultFields(deps, viewer, investigationId))
  })
}

const hasNoAccess = ({ reports }: InvestigationFile): boolean =>
  isWithoutAccess(reports.map(({ report }) => report.input))

/** Signs the reports, or sends them back to be corrected. @throws NotFound, NotAllowedNow, Stale @source domain.md 3.3.1 */
export const sign = (
  deps: FeatureDeps,
  viewer: Viewer,
  investigationId: string,
  { signed, version }: Body<typeof signInvestigation>,
): Promise<Answer<typeof signInvestigation>> => {
  const outcome = signed ? undefined : 'INVESTIGATION_RETURN'
  return step(deps, viewer, investigationId, { action: 'INVESTIGATION_SIGN', version, outcome }, async (found) => {
    await finish(deps, viewer, found, 'sign', { investigationSigned: signed })
    if (!signed) return moved(found.investigation, 'IN_OPMAAK')
    return {
      ...moved(found.investigation, 'TER_ONDERTEKENING'),
      signedOn: deps.clock.today(),
      signedByUserId: viewer.userId,
    }
  })
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
