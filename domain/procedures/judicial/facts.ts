import type { JudicialStatus } from '../../model/codes.ts'
import type { LocalDate } from '../../shared/local-date.ts'
import type { StepFacts } from '../steps.ts'

/** What the rules must know of a judicial file. */
export interface JudicialFacts extends StepFacts {
  readonly status: JudicialStatus
  /** the last investigation that was asked in this file */
  readonly investigation?: { readonly signed: boolean; readonly running: boolean }
  /** the claim that stands */
  readonly claim?: JudicialClaimFacts
  /** the ruling that stands; one that was appealed stands no more */
  readonly ruling?: JudicialRulingFacts
  readonly repairReportedOn?: LocalDate
  readonly executionOrderedOn?: LocalDate
  readonly executedOn?: LocalDate
}

export interface JudicialClaimFacts {
  /** the Hoge Raad was asked and has not answered */
  readonly awaitsAdvice: boolean
  readonly filedOn?: LocalDate
  readonly registeredOn?: LocalDate
}

export interface JudicialRulingFacts {
  readonly finalOn?: LocalDate
  /** last day of the term for recovery, known when the ruling is final */
  readonly recoveryDueOn?: LocalDate
  readonly authorisesExOfficio: boolean
}
