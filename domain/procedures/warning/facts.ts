import type { MainStatus } from '../../model/codes.ts'
import type { LocalDate } from '../../shared/local-date.ts'
import type { StepFacts } from '../steps.ts'
import type { WarningFacts } from './course.ts'

/** What the rules of a warning procedure look at. */
export interface WarningStepFacts extends StepFacts {
  readonly status: MainStatus
  /** undefined in an ordinary procedure */
  readonly warning?: RunningWarning
}

export interface RunningWarning {
  /** it became an ordinary procedure, or its dwellings conform */
  readonly ended: boolean
  readonly course: WarningFacts
  /** who holds the right said that the works are done */
  readonly repairReportedOn?: LocalDate
  /** last day of the recovery term */
  readonly recoveryUntil?: LocalDate
}
