import type { LegalRegime } from '../model/codes.ts'
import type { LocalDate } from '../shared/local-date.ts'
import { type RegimeRow, regimes } from './regimes.data.ts'

const rows: readonly RegimeRow[] = regimes

/**
 * The version of the technical report for a visit; undefined before the first version the system knows. A signed report is never scored again under
 * another one.
 *
 * @source domain.md 4.1 "model version = version in force on the visit date"
 */
export const regimeOn = (visitDate: LocalDate): LegalRegime | undefined =>
  rows.findLast(({ from }) => from <= visitDate)?.regime

/** Whether a version scores with penalty points (until 2020) or with three categories. @source domain.md 4.1 */
export const scoringOf = (regime: LegalRegime): 'POINTS' | 'CATEGORIES' =>
  rows.find((row) => row.regime === regime)?.scoring ?? 'CATEGORIES'
