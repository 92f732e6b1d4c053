import type { RehousingNeed, RehousingOutcome, RehousingStatus } from '../../model/procedure-codes.ts'
import type { LocalDate } from '../../shared/local-date.ts'

/** What the rules look at: the case, one re-housing in it and, for most steps, one household. */
export interface RehousingFacts {
  /** municipality of the property */
  readonly municipalityOrgId: string
  /** undefined: the case has none */
  readonly rehousing?: { readonly listed: boolean }
  readonly household?: HouseholdFacts
}

export interface HouseholdFacts {
  readonly status: RehousingStatus
  readonly need?: RehousingNeed
  readonly outcome?: RehousingOutcome
  readonly departedOn?: LocalDate
}
