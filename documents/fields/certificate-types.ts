import type { Lines, UnitFields, VerdictFields } from './types.ts'

/** G7, the application for a certificate. */
export interface ApplicationFields {
  /** "CA26-000012" */
  readonly reference: string
  readonly appliedOn: string
  readonly applicants: string
  /** asked of the agency after a refusal or silence of the municipality */
  readonly secondOpinion: boolean
  /** who decides on it, inside a sentence */
  readonly issuer: string
}

/** G7, the fee. */
export interface FeeFields {
  /** "90,00 euro" */
  readonly amount: string
  /** false: nothing to pay */
  readonly due: boolean
  /** whole sentence */
  readonly reason: string
  readonly reference: string
  readonly account: string
  readonly payBefore: string
}

/** G7, one dwelling of a certificate. */
export interface CertificateUnitFields {
  readonly unit: UnitFields
  readonly reference: string
  /** "4 personen" */
  readonly occupancy: string
  /** "4 jaar" */
  readonly years: string
  readonly validUntil: string
}

/** G7. */
export interface CertificateFields {
  readonly issuer: string
  readonly date: string
  readonly investigation: string
  readonly visitDate: string
  readonly inspectors: string
  readonly exOfficio: boolean
  readonly units: readonly CertificateUnitFields[]
}

/** G3 and G7, a refusal. */
export interface RefusalFields {
  readonly issuer: string
  readonly date: string
  readonly investigation: string
  readonly visitDate: string
  readonly inspectors: string
  readonly units: readonly VerdictFields[]
  /** the applicant may ask a second opinion at `addressLines` */
  readonly secondOpinion: boolean
  readonly addressLines: Lines
}

/** G7, the end of a certificate: intention, withdrawal or lapse. */
export interface WithdrawalFields {
  readonly reference: string
  readonly unit: UnitFields
  readonly issuer: string
  readonly issuedOn: string
  readonly endsOn: string
  readonly reason: Lines
  readonly reactUntil: string
}
