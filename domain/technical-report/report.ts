import type { DefectCategory, LegalRegime } from '../model/codes.ts'

/** Model of the report: DT011, DT012, DT014, DT013. @source domain.md 4.1 */
export const reportModels = ['ZW', 'KAMER', 'STUDENTENKAMER', 'SEIZOENARBEIDER'] as const
export type ReportModel = (typeof reportModels)[number]

/** Part of the report: building, dwelling or room, shared functions. */
export type ReportPart = 'B' | 'C' | 'D'

/** A defect as the controller ticks it. */
export interface ChosenDefect {
  readonly code: string
  readonly variant: string
  /** number of photos that show it; undefined when photos are not kept in this report */
  readonly photoCount?: number
}

/** A defect with the weight that the catalogue of the day gives it. */
export interface ScoredDefect {
  readonly code: string
  readonly variant: string
  readonly category: DefectCategory
}

/** Ground of a detailed report (omstandig verslag). `OVERBEWONING` speaks of the number of people, the others of the state of the dwelling. */
export const detailedReportGrounds = ['VEILIGHEID', 'GEZONDHEID', 'MENSONWAARDIG', 'OVERBEWONING'] as const
export type DetailedReportGround = (typeof detailedReportGrounds)[number]

/** Omstandig verslag: the motivated report of one unit. */
export interface DetailedReport {
  readonly text: string
  readonly grounds: readonly DetailedReportGround[]
}

/** Why a result is what it is, in the order of the rules. */
export type ScoreReason =
  | { readonly code: 'NO_ACCESS' }
  | { readonly code: 'EXEMPT_BY_EPC'; readonly defect: string }
  | {
      readonly code: 'POINTS'
      readonly building: number
      readonly unit: number
      readonly total: number
      readonly limit: number
    }
  | { readonly code: 'CATEGORY_ONE_MAKES_TWO'; readonly count: number; readonly from: number }
  | { readonly code: 'CATEGORY_TWO'; readonly count: number }
  | { readonly code: 'CATEGORY_THREE'; readonly count: number }
  | { readonly code: 'DETAILED_REPORT'; readonly grounds: readonly DetailedReportGround[] }
  | { readonly code: 'NORM_EXCEEDED'; readonly occupants: number; readonly norm: number }
  | { readonly code: 'OVERUSE' }
  | { readonly code: 'SMOKE_DETECTOR_MISSING' }

/** Result of the report of one unit. Points only under the rules until 2020. @source domain.md 3.3, 4.3, 4.4 */
export interface ReportResult {
  readonly regime: LegalRegime
  readonly noAccess: boolean
  readonly points?: { readonly building: number; readonly unit: number; readonly total: number }
  readonly counts: Readonly<Record<DefectCategory, number>>
  readonly unfit: boolean
  readonly uninhabitable: boolean
  readonly overcrowded: boolean
  /** more occupants than the norm, whatever the risk (onaangepast) */
  readonly unadapted: boolean
  /** fewer conform shared functions than the users need */
  readonly overuse: boolean
  readonly conform: boolean
  readonly certificatePossible: boolean
  readonly reasons: readonly ScoreReason[]
}
