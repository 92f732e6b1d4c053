import type { AppealStatus } from '../../model/procedure-codes.ts'
import type { LocalDate } from '../../shared/local-date.ts'

/** What the rules look at. */
export interface AppealFacts {
  /** municipality of the property */
  readonly municipalityOrgId: string
  readonly property: { readonly active: boolean; readonly hasUnits: boolean }
  /** undefined before registration */
  readonly appeal?: RunningAppealFacts
}

/** One beroepsschrift. */
export interface RunningAppealFacts {
  readonly status: AppealStatus
  /** day on which the letter of admissibility was posted */
  readonly admissibilityServedOn?: LocalDate
  /** whether an investigation was asked, or decided against; undefined while nobody said */
  readonly investigation?: 'ASKED' | 'NONE'
  readonly oralHearing: boolean
  readonly hearingOn?: LocalDate
  readonly hearingHeld: boolean
}
