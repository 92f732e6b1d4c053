import type { MainStatus } from '../../model/codes.ts'
import type { CertificateStatus, CertificateSubStatus, WithdrawalStatus } from '../../model/procedure-codes.ts'
import type { LocalDate } from '../../shared/local-date.ts'
import type { StepFacts } from '../steps.ts'

/** What the rules look at. */
export interface CertificateFacts extends StepFacts {
  readonly property: { readonly active: boolean; readonly hasUnits: boolean }
  /** undefined before registration */
  readonly application?: ApplicationFacts
}

export interface ApplicationFacts {
  readonly status: MainStatus
  /** own status of each unit */
  readonly units: readonly CertificateSubStatus[]
  /** certificates that the case gave */
  readonly certificates: readonly CertificateStatus[]
  /** day of the last signature */
  readonly signedOn?: LocalDate
  /** somebody applied, and it is not a second opinion itself */
  readonly mayBeReviewed: boolean
  /** the term to decide has passed without a decision */
  readonly decisionLapsed: boolean
  readonly secondOpinionAsked: boolean
  readonly ngwToCheck: boolean
  readonly ooToStart: boolean
  /** the last intention to withdraw */
  readonly withdrawal?: {
    readonly status: WithdrawalStatus
    readonly reactUntil: LocalDate
    readonly reactedOn?: LocalDate
  }
}
