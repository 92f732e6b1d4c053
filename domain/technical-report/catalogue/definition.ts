import type { DefectCategory } from '../../model/codes.ts'
import type { LocalDate } from '../../shared/local-date.ts'
import type { ReportModel, ReportPart } from '../report.ts'

export interface DefectVariant {
  /** e.g. `BEPERKT`, `NIET_ALGEMEEN` */
  readonly key: string
  /** severity as the form prints it */
  readonly label: string
  readonly category: DefectCategory
}

/** How open a building stands; the EPC limits of the glass rule depend on it. */
export type Openness = 'OPEN' | 'HALFOPEN' | 'GESLOTEN' | 'APPARTEMENT'

/** One defect of the form, as it holds for visits in a period. The same code may have several definitions with periods that do not overlap. */
export interface DefectDefinition {
  readonly code: string
  readonly part: ReportPart
  readonly group: string
  /** Dutch text of the form */
  readonly label: string
  readonly variants: readonly DefectVariant[]
  readonly exclusiveWith?: readonly string[]
  readonly onlyModels?: readonly ReportModel[]
  /** visits from this day */
  readonly evaluatedFrom?: LocalDate
  /** first day of visits on which it no longer holds */
  readonly evaluatedTo?: LocalDate
  /** not counted when the EPC score (kWh/m² per year) lies below the limit for the building's openness */
  readonly exemptBelowEpc?: Readonly<Record<Openness, number>>
  readonly verified: boolean
}
