import type { CertificateAction } from '#domain/procedures/certificate/action-codes'
import { certificateActionRules } from '#domain/procedures/certificate/action-rules'
import type { StepAnswer } from '#domain/procedures/steps'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { certificateFactsOf, type CertificateFile, loadCertificates } from '../../platform/case-file/certificates.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { type TakenStep, takeStep } from '../procedure-step.ts'

const kind = {
  objectKind: 'certificate_application',
  rules: certificateActionRules,
  load: loadCertificates,
  factsOf: certificateFactsOf,
}

// the others are for the municipality of the property, or for the agency beside it
const ofOthers: readonly string[] = ['CA_APPLY', 'CA_SECOND_OPINION', 'CA_CHECK_NGW', 'CA_START_OO']

/** A step of a person in a certificate procedure: who gives the certificate takes it. @throws NotFound, NotAllowedNow, Stale */
export const actOnCertificate = (
  deps: FeatureDeps,
  step: TakenStep<CertificateAction>,
  work: (file: CertificateFile) => Promise<void>,
): Promise<Record<string, never>> =>
  takeStep(deps, kind, step, async (file) => {
    if (isOfAnother(step.action, step.viewer, file)) throw new NotAllowedNow('OTHER_ORGANISATION')
    await work(file)
  })

/** The answers of the rules, with those closed that belong to who gives the certificate. */
export const ofIssuer = <R extends string>(
  answers: readonly StepAnswer<CertificateAction, R>[],
  viewer: Viewer,
  file: CertificateFile,
): readonly StepAnswer<CertificateAction, R>[] =>
  answers.map((answer) =>
    answer.open && isOfAnother(answer.action, viewer, file)
      ? { action: answer.action, open: false, reason: 'OTHER_ORGANISATION' }
      : answer,
  )

const isOfAnother = (
  action: CertificateAction,
  { orgId }: Pick<Viewer, 'orgId'>,
  { application }: CertificateFile,
): boolean => !ofOthers.includes(action) && orgId !== application.issuerOrgId
