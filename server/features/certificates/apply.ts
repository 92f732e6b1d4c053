import type { z } from 'zod'
import { certificateActionRules } from '#domain/procedures/certificate/action-rules'
import { certificateShownStatus, certificateSubMachine } from '#domain/procedures/certificate/status'
import { stepRefusal } from '#domain/procedures/steps'
import { regimeOn } from '#domain/technical-report/regime'
import type { applyForCertificate, registerSecondOpinion } from '../../contract/certificates.ts'
import type { Answer } from '../../contract/endpoint.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { certificateFactsOfProperty } from '../../platform/case-file/certificates.ts'
import { type PropertyFile, unitsInCase } from '../../platform/case-file/load.ts'
import type { FeatureDeps } from '../deps.ts'
import { brokenField, startCase } from '../procedure-start.ts'
import { actOnCertificate } from './act.ts'
import { keepApplication, openCase, startProcess } from './open.ts'

type Body<E extends { readonly body?: z.ZodType }> = z.output<NonNullable<E['body']>>

/**
 * Registers an application at the municipality: receipt, fee, and the term of sixty days.
 *
 * @throws NotFound, NotAllowedNow, RuleBroken
 * @source domain.md 5.4 step 1
 */
export const apply = (
  deps: FeatureDeps,
  viewer: Viewer,
  body: Body<typeof applyForCertificate>,
): Promise<Answer<typeof applyForCertificate>> =>
  startCase(
    deps,
    {
      viewer,
      type: 'CA',
      action: 'CA_APPLY',
      objectKind: 'certificate_application',
      startedOn: body.appliedOn,
      sub: () => ({ status: certificateShownStatus[certificateSubMachine.initial] }),
      detail: { appliedOn: body.appliedOn },
      refusal: (file) =>
        stepRefusal(certificateActionRules, 'CA_APPLY', certificateFactsOfProperty(file), viewer, deps.clock.today()),
    },
    body,
    async (main, file) => {
      const applicantPartyIds = checkedApplicants(deps, file, body)
      const units = file.units.filter(({ id }) => body.unitIds.includes(id))
      const { appliedOn, channel, seasonal, socialRental } = body
      const opening = { issuer: 'LB', appliedOn, channel, applicantPartyIds, seasonal, exOfficio: false } as const
      await keepApplication(deps, main, units, { ...opening, ...(socialRental && { waiver: 'SVK' as const }) })
      await startProcess(deps, main, body.unitIds, opening)
    },
  )

/**
 * The applicant asks the agency after a refusal or sixty days of silence: a procedure of its own, beside the first.
 *
 * @throws NotFound, NotAllowedNow, RuleBroken, Stale
 * @source domain.md 5.4 step 8
 */
export const secondOpinion = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  body: Body<typeof registerSecondOpinion>,
): Promise<Record<string, never>> =>
  actOnCertificate(deps, { viewer, caseId, action: 'CA_SECOND_OPINION', version: body.version }, async (file) => {
    const applicantPartyIds = checkedApplicants(deps, file, body)
    if (body.appliedOn < file.application.appliedOn) throw brokenField('appliedOn', 'DATE_BEFORE_APPLICATION')
    const { appliedOn } = body
    // what was certified needs no second opinion
    const asked = file.rows.filter(({ status }) => status !== 'CA_VERSTUURD').map(({ unitId }) => unitId)
    const units = unitsInCase(file, asked).map(({ unit }) => unit)
    const opening = { issuer: 'WV', appliedOn, channel: null, applicantPartyIds, exOfficio: false } as const
    const { seasonal } = file.application
    const main = await openCase(deps, file.main, units, {
      ...opening,
      seasonal,
      precedingCaseId: caseId,
      createdByUserId: viewer.userId,
    })
    await startProcess(deps, main, asked, opening)
  })

/** Who applies, as parties. @throws RuleBroken */
const checkedApplicants = (
  { clock }: FeatureDeps,
  { parties }: PropertyFile,
  { appliedOn, applicantPersonIds }: { readonly appliedOn: string; readonly applicantPersonIds: readonly string[] },
): string[] => {
  if (appliedOn > clock.today()) throw brokenField('appliedOn', 'DATE_IN_FUTURE')
  if (regimeOn(appliedOn) === undefined) throw brokenField('appliedOn', 'BEFORE_FIRST_REGIME')
  return [...new Set(applicantPersonIds)].map((personId) => {
    const found = parties.find(({ person }) => person.id === personId)
    if (!found) throw brokenField('applicantPersonIds', 'UNKNOWN_PARTY')
    return found.party.id
  })
}
