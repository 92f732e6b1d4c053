import { categoriesRule } from './regimes.data.ts'
import type { ScoredDefect, ScoreReason } from './report.ts'
import { countCategories, type Verdicts } from './verdicts.ts'

/**
 * Result of one unit under the rules in force from 2021-01-01: one defect of category II or III makes it unfit, one of III uninhabitable as well; seven
 * or more of category I together make one of category II (fourteen still one, GK).
 *
 * @param defects of part B (they count for every unit), part C, and the functions that only this unit uses
 * @source domain.md 4.4
 */
export const scoreCategories = (defects: readonly ScoredDefect[]): Verdicts => {
  const counts = countCategories(defects)
  const from = categoriesRule.categoryOneMakesTwoFrom
  const extra = counts.I >= from ? 1 : 0
  const uninhabitable = counts.III + counts.IV > 0
  const unfit = uninhabitable || counts.II + extra > 0
  const reasons: ScoreReason[] = []
  if (extra > 0) reasons.push({ code: 'CATEGORY_ONE_MAKES_TWO', count: counts.I, from })
  if (counts.II > 0) reasons.push({ code: 'CATEGORY_TWO', count: counts.II })
  if (uninhabitable) reasons.push({ code: 'CATEGORY_THREE', count: counts.III + counts.IV })
  return { counts, unfit, uninhabitable, reasons }
}
