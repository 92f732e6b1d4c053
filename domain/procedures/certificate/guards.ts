import type { CertificateSubStatus } from '../../model/procedure-codes.ts'
import type { LocalDate } from '../../shared/local-date.ts'
import { isFinal } from '../../shared/machine.ts'
import type { CertificateRefusal } from './action-codes.ts'
import type { ApplicationFacts, CertificateFacts } from './facts.ts'
import { withdrawalMachine } from './status.ts'

/** Why a step is not open, or undefined when it is. */
export type CertificateGuard = (facts: CertificateFacts, asOf: LocalDate) => CertificateRefusal | undefined

export const mayApply: CertificateGuard = ({ property }) => {
  if (!property.active) return 'PROPERTY_INACTIVE'
  return property.hasUnits ? undefined : 'NO_UNITS'
}

/** @source domain.md 5.4 step 2 */
export const mayHandleApplication: CertificateGuard = (facts) =>
  whileRunning(facts, ({ units }) => (all(units, ['GESTART']) ? undefined : 'APPLICATION_HANDLED'))

/** @source domain.md 5.4 step 4 */
export const mayMakeCertificate: CertificateGuard = (facts) =>
  whileRunning(facts, ({ units }) =>
    all(units, ['CA_TE_MAKEN', 'WEIGERING_TE_MAKEN']) ? undefined : 'RESULT_NOT_KNOWN',
  )

export const maySignCertificate: CertificateGuard = (facts) =>
  withApplication(facts, ({ units, withdrawal }) => {
    if (withdrawal?.status === 'TER_ONDERTEKENING') return undefined
    return all(units, ['CA_TER_ONDERTEKENING', 'WEIGERING_TER_ONDERTEKENING']) ? undefined : 'NOTHING_TO_SIGN'
  })

/** @source domain.md 5.4 step 5 "manual (replace)" */
export const mayReplaceDocuments: CertificateGuard = (facts) =>
  whileRunning(facts, ({ units, signedOn }) => {
    if (signedOn !== undefined) return 'NOT_ON_PAPER'
    const onPaper = all(units, ['CA_TER_MANUELE_ONDERTEKENING', 'WEIGERING_TER_MANUELE_ONDERTEKENING'])
    return onPaper ? undefined : 'NOT_ON_PAPER'
  })

/** @source domain.md 5.4 step 6 */
export const maySendCertificate: CertificateGuard = (facts) =>
  whileRunning(facts, ({ units, signedOn }) => {
    if (units.some(isSent)) return 'CERTIFICATE_SENT'
    return signedOn === undefined ? 'CERTIFICATE_NOT_SIGNED' : undefined
  })

export const mayStopApplication: CertificateGuard = (facts) =>
  whileRunning(facts, ({ units, signedOn }) =>
    signedOn !== undefined || units.some(isSent) ? 'CERTIFICATE_SENT' : undefined,
  )

/** Refused, or sixty days without answer. @source domain.md 5.4 step 8 */
export const maySecondOpinion: CertificateGuard = (facts) =>
  withApplication(facts, ({ mayBeReviewed, secondOpinionAsked, decisionLapsed, units }) => {
    if (secondOpinionAsked) return 'SECOND_OPINION_ASKED'
    const silent = decisionLapsed && !units.some(isSent)
    return mayBeReviewed && (silent || units.includes('WEIGERING_VERSTUURD')) ? undefined : 'NO_SECOND_OPINION'
  })

/** @source domain.md 5.4 step 7 */
export const mayCheckNgw: CertificateGuard = (facts) =>
  withApplication(facts, ({ ngwToCheck }) => (ngwToCheck ? undefined : 'NOTHING_TO_CHECK'))

/** @source domain.md 5.4 step 6, scenario 41 */
export const mayStartOo: CertificateGuard = (facts) =>
  withApplication(facts, ({ ooToStart }) => (ooToStart ? undefined : 'NOTHING_TO_CHECK'))

/** @source domain.md 5.4 step 10 */
export const mayLapse: CertificateGuard = (facts) => withApplication(facts, needsValid)

/** @source domain.md 5.4 step 11 */
export const mayStartWithdrawal: CertificateGuard = (facts) =>
  withApplication(facts, (application) => (isUnderWay(application) ? 'WITHDRAWAL_RUNS' : needsValid(application)))

export const mayReact: CertificateGuard = (facts) =>
  withApplication(facts, ({ withdrawal }) => {
    if (withdrawal?.status !== 'AANGEKONDIGD') return 'NO_WITHDRAWAL'
    return withdrawal.reactedOn === undefined ? undefined : 'ALREADY_REACTED'
  })

export const mayDecideWithdrawal: CertificateGuard = (facts, asOf) =>
  withApplication(facts, ({ withdrawal }) => {
    if (withdrawal?.status !== 'AANGEKONDIGD') return 'NO_WITHDRAWAL'
    return withdrawal.reactedOn === undefined && asOf <= withdrawal.reactUntil ? 'REACTION_TERM_RUNS' : undefined
  })

export const mayReplaceWithdrawal: CertificateGuard = (facts) =>
  withApplication(facts, ({ withdrawal }) =>
    withdrawal?.status === 'TER_MANUELE_ONDERTEKENING' ? undefined : 'NOT_ON_PAPER',
  )

const needsValid = ({ certificates }: ApplicationFacts): CertificateRefusal | undefined =>
  certificates.includes('GELDIG') ? undefined : 'NO_VALID_CERTIFICATE'

const isUnderWay = ({ withdrawal }: ApplicationFacts): boolean =>
  withdrawal !== undefined && !isFinal(withdrawalMachine, withdrawal.status)

const isSent = (status: CertificateSubStatus): boolean => status === 'CA_VERSTUURD' || status === 'WEIGERING_VERSTUURD'

const all = (units: readonly CertificateSubStatus[], wanted: readonly CertificateSubStatus[]): boolean =>
  units.length > 0 && units.every((status) => wanted.includes(status))

const withApplication = (
  { application }: CertificateFacts,
  guard: (application: ApplicationFacts) => CertificateRefusal | undefined,
): CertificateRefusal | undefined => (application ? guard(application) : 'APPLICATION_NOT_REGISTERED')

const whileRunning = (
  facts: CertificateFacts,
  guard: (application: ApplicationFacts) => CertificateRefusal | undefined,
): CertificateRefusal | undefined =>
  withApplication(facts, (application) => (application.status === 'GESTART' ? guard(application) : 'PROCEDURE_ENDED'))
