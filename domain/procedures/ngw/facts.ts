import type { NgwStatus } from '../../model/procedure-codes.ts'
import type { LocalDate } from '../../shared/local-date.ts'

/** What the rules look at. */
export interface NgwFacts {
  /** municipality of the property */
  readonly municipalityOrgId: string
  readonly property: { readonly active: boolean; readonly hasUnits: boolean }
  /** undefined before registration */
  readonly decision?: NgwDecisionFacts
}

export interface NgwDecisionFacts {
  readonly status: NgwStatus
  readonly decidedOn: LocalDate
  readonly communicatedOn?: LocalDate
  /** last day to communicate; undefined for a decision of before the law gave a term */
  readonly communicateBy?: LocalDate
  /** DT098 is in the file */
  readonly hasDocument: boolean
  /** DT098 or DT099 was made here and waits for signatures on paper */
  readonly awaitsSignature: boolean
}
