import type { DefectCategory } from '../model/codes.ts'
import type { ReportResult, ScoredDefect } from './report.ts'

/** What the defects and the detailed report alone say, before occupants, functions and detectors. */
export type Verdicts = Pick<ReportResult, 'counts' | 'points' | 'unfit' | 'uninhabitable' | 'reasons'>

/** How many defects of each category. */
export const countCategories = (defects: readonly ScoredDefect[]): Readonly<Record<DefectCategory, number>> => {
  const counts = { I: 0, II: 0, III: 0, IV: 0 }
  for (const { category } of defects) counts[category] += 1
  return counts
}
