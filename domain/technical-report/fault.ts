import type { UnitType } from '../model/codes.ts'
import type { RoomMeasurement } from '../occupancy-norm/occupancy-norm.ts'
import type { LocalDate } from '../shared/local-date.ts'
import type { ChosenDefect, DetailedReport, ReportModel } from './report.ts'

/** What a controller fills in for one unit. */
export interface UnitReport {
  readonly unitId: string
  readonly unitType: UnitType | undefined
  readonly model: ReportModel
  readonly floor: string
  /** own entity number, when the property uses those */
  readonly ownUnitNumber?: string
  readonly noAccess: boolean
  /** parts C and D */
  readonly defects: readonly ChosenDefect[]
  readonly rooms: readonly RoomMeasurement[]
  readonly occupants: number
  readonly occupancyNorm?: number
  readonly detailedReport?: DetailedReport
  /** a room (NZW): the basic functions that it misses, and those it shares; undefined when the file does not hold them */
  readonly functions?: { readonly missing: readonly BasicFunction[]; readonly shared: readonly BasicFunction[] }
}

export type BasicFunction = 'KEUKEN' | 'BAD' | 'TOILET'

/** What must be right before an investigation is validated. */
export interface InvestigationDraft {
  readonly visitDate: LocalDate | undefined
  readonly inspectors: readonly { readonly userId: string; readonly isDesignatedOnVisit: boolean }[]
  /** part B */
  readonly building: readonly ChosenDefect[]
  readonly reports: readonly UnitReport[]
  /** parameter `investigation.photoRequired`; OFF also where the organisation keeps no photos */
  readonly photoRequired: 'OFF' | 'WARN' | 'ERROR'
}

export type FaultCode =
  | 'NO_UNITS'
  | 'VISIT_DATE_MISSING'
  | 'VISIT_IN_FUTURE'
  | 'NO_MODEL_ON_DATE'
  | 'NO_INSPECTOR'
  | 'INSPECTOR_NOT_DESIGNATED'
  | 'UNIT_TYPE_MISSING'
  | 'FLOOR_MISSING'
  | 'OWN_NUMBER_MISSING'
  | 'MODEL_NOT_FOR_UNIT'
  | 'UNKNOWN_DEFECT'
  | 'WRONG_PART'
  | 'DEFECT_NOT_ON_MODEL'
  | 'VARIANT_MISSING'
  | 'UNKNOWN_VARIANT'
  | 'DOUBLE_DEFECT'
  | 'EXCLUSIVE_DEFECTS'
  | 'PHOTO_MISSING'
  | 'DETAILED_REPORT_WITHOUT_TEXT'
  | 'DETAILED_REPORT_WITHOUT_GROUND'
  | 'NORM_NOT_EXCEEDED'
  | 'ROOMS_MISSING'
  | 'AREA_NOT_POSITIVE'
  | 'HEIGHT_NOT_POSITIVE'
  | 'NO_SHARED_FUNCTION'
  | 'FUNCTION_MISSING'
  | 'NO_ACCESS_WITH_DEFECTS'

/** One fault: what, where, and for codes that exclude each other which ones. `WARNING` does not stop validation. */
export interface Fault {
  readonly code: FaultCode
  readonly severity: 'ERROR' | 'WARNING'
  /** undefined: the investigation itself or part B */
  readonly unitId?: string
  /** place in the form: `building[2]`, `defects[0].variant`, `rooms[1].areaM2`, `visitDate` */
  readonly path: string
  /** defect codes concerned */
  readonly defects?: readonly string[]
}
