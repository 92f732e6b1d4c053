import type { LegalRegime } from '../model/codes.ts'
import type { LocalDate } from '../shared/local-date.ts'
import { regimeOn, scoringOf } from './regime.ts'
import type { DetailedReport, ReportResult, ScoredDefect, ScoreReason } from './report.ts'
import { scoreCategories } from './score-categories.ts'
import { scorePoints } from './score-points.ts'
import type { Verdicts } from './verdicts.ts'

/** Facts of one unit on the day of the visit. */
export interface ReportFacts {
  readonly visitDate: LocalDate
  readonly noAccess: boolean
  /** part B: the building, the same for every unit in it */
  readonly building: readonly ScoredDefect[]
  /** part C: the dwelling or room */
  readonly unit: readonly ScoredDefect[]
  /** part D: functions that only this unit uses; they count since 2021 */
  readonly ownFunctions?: readonly ScoredDefect[]
  /** people who live there, adults and children */
  readonly occupants: number
  /** number of people the unit is fit for; undefined when rooms were not measured */
  readonly occupancyNorm?: number
  /** fewer conform shared functions than the users need */
  readonly overuse?: boolean
  readonly smokeDetectorsOk: boolean
  readonly detailedReport?: DetailedReport
  /** defects that the EPC exempts, from `weighDefects`; told as a reason, not counted */
  readonly exemptByEpc?: readonly string[]
}

/**
 * The result of the technical report of one unit, under the rules of the visit date.
 *
 * @returns undefined when the visit lies before the first known version. With `noAccess` nothing is said about the dwelling: no verdict, no certificate
 * @source domain.md 4.1, 4.3, 4.4, 3.3.2-10
 */
export const scoreReport = (facts: ReportFacts): ReportResult | undefined => {
  const regime = regimeOn(facts.visitDate)
  if (!regime) return undefined
  return facts.noAccess ? resultWithoutAccess(regime) : resultOf(regime, facts)
}

const resultWithoutAccess = (regime: LegalRegime): ReportResult => ({
  regime,
  noAccess: true,
  counts: { I: 0, II: 0, III: 0, IV: 0 },
  unfit: false,
  uninhabitable: false,
  overcrowded: false,
  unadapted: false,
  overuse: false,
  conform: false,
  certificatePossible: false,
  reasons: [{ code: 'NO_ACCESS' }],
})

const resultOf = (regime: LegalRegime, facts: ReportFacts): ReportResult => {
  const verdicts = verdictsOf(regime, facts)
  const { overuse = false, smokeDetectorsOk } = facts
  const unadapted = isUnadapted(facts)
  // the number of people alone is not enough: a detailed report must say that it brings risk or is inhuman (domain.md 4.3, 4.4)
  const overcrowded = unadapted && (facts.detailedReport?.grounds.includes('OVERBEWONING') ?? false)
  const conform = !verdicts.unfit && !verdicts.uninhabitable
  return {
    regime,
    noAccess: false,
    ...verdicts,
    overcrowded,
    unadapted,
    overuse,
    conform,
    certificatePossible: conform && !overcrowded && smokeDetectorsOk,
    reasons: [...exemptions(facts), ...verdicts.reasons, ...occupancyReasons(facts, unadapted)],
  }
}

const verdictsOf = (regime: LegalRegime, facts: ReportFacts): Verdicts => {
  const { building, unit, ownFunctions = [], detailedReport } = facts
  switch (scoringOf(regime)) {
    case 'POINTS':
      return scorePoints(building, unit, detailedReport)
    case 'CATEGORIES':
      return scoreCategories([...building, ...unit, ...ownFunctions])
  }
}

const isUnadapted = ({ occupants, occupancyNorm }: ReportFacts): boolean =>
  occupancyNorm !== undefined && occupants > occupancyNorm

const exemptions = ({ exemptByEpc = [] }: ReportFacts): readonly ScoreReason[] =>
  exemptByEpc.map((defect) => ({ code: 'EXEMPT_BY_EPC', defect }))

const occupancyReasons = (facts: ReportFacts, unadapted: boolean): readonly ScoreReason[] => {
  const { occupants, occupancyNorm = 0, overuse, smokeDetectorsOk } = facts
  const reasons: ScoreReason[] = []
  if (unadapted) reasons.push({ code: 'NORM_EXCEEDED', occupants, norm: occupancyNorm })
  if (overuse) reasons.push({ code: 'OVERUSE' })
  if (!smokeDetectorsOk) reasons.push({ code: 'SMOKE_DETECTOR_MISSING' })
  return reasons
}
