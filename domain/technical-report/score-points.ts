import type { DefectCategory } from '../model/codes.ts'
import { pointsRule } from './regimes.data.ts'
import type { DetailedReport, DetailedReportGround, ScoredDefect, ScoreReason } from './report.ts'
import { countCategories, type Verdicts } from './verdicts.ts'

/** Penalty points of a category under the rules until 2020. @source domain.md 4.3 */
export const pointsOf = (category: DefectCategory): number => pointsRule.points[category]

/**
 * Result of one unit under the rules in force until 2020-12-31: 15 points or more make it unfit; uninhabitable only by a detailed report on safety or
 * health, whatever the points.
 *
 * @param building defects of part B; they count for every unit of the building
 * @param unit defects of part C of this unit
 * @source domain.md 4.3
 */
export const scorePoints = (
  building: readonly ScoredDefect[],
  unit: readonly ScoredDefect[],
  detailedReport: DetailedReport | undefined,
): Verdicts => {
  const points = { building: sum(building), unit: sum(unit), total: sum(building) + sum(unit) }
  const grounds = (detailedReport?.grounds ?? []).filter((ground) => uninhabitableGrounds.includes(ground))
  const unfit = points.total >= pointsRule.unfitFromPoints
  const uninhabitable = grounds.length > 0
  const reasons: ScoreReason[] = [{ code: 'POINTS', ...points, limit: pointsRule.unfitFromPoints }]
  if (uninhabitable) reasons.push({ code: 'DETAILED_REPORT', grounds })
  return { counts: countCategories([...building, ...unit]), points, unfit, uninhabitable, reasons }
}

const uninhabitableGrounds: readonly DetailedReportGround[] = ['VEILIGHEID', 'GEZONDHEID']

const sum = (defects: readonly ScoredDefect[]): number =>
  defects.reduce((total, { category }) => total + pointsOf(category), 0)
