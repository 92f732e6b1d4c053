import type { LegalRegime } from '../model/codes.ts'
import type { LocalDate } from '../shared/local-date.ts'

export interface RegimeRow {
  readonly regime: LegalRegime
  /** first day of visits it holds for; it holds until the next row */
  readonly from: LocalDate
  readonly scoring: 'POINTS' | 'CATEGORIES'
  readonly verified: boolean
}

/** Versions of the technical report by visit date, oldest first. @source domain.md 4.1 */
export const regimes = [
  { regime: 'TV_2017', from: '2017-11-02', scoring: 'POINTS', verified: true },
  { regime: 'TV_2020', from: '2020-01-01', scoring: 'POINTS', verified: true },
  { regime: 'TV_2021', from: '2021-01-01', scoring: 'CATEGORIES', verified: true },
  // the page names the version, not its first day
  { regime: 'TV_202310', from: '2023-10-01', scoring: 'CATEGORIES', verified: false },
  { regime: 'TV_202501', from: '2025-01-01', scoring: 'CATEGORIES', verified: true },
] as const satisfies readonly RegimeRow[]

/** Numbers of the scoring rules until 2020. @source domain.md 4.3 */
export const pointsRule = {
  points: { I: 1, II: 3, III: 9, IV: 15 },
  unfitFromPoints: 15,
} as const

/** Numbers of the scoring rules since 2021. @source domain.md 4.4 */
export const categoriesRule = {
  /** that many defects of category I make one of category II, once */
  categoryOneMakesTwoFrom: 7,
} as const

/** Users per shared function. @source domain.md 4.5 tv.shared.* (GK) */
export const sharedFunctionRatios = [
  { kind: 'TOILET', usersPerFunction: 6, verified: false },
  { kind: 'BAD', usersPerFunction: 10, verified: false },
  { kind: 'KEUKEN', usersPerFunction: 6, verified: false },
] as const
