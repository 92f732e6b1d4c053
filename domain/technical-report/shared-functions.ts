import type { LegalRegime } from '../model/codes.ts'
import { categoriesRule, pointsRule, sharedFunctionRatios } from './regimes.data.ts'
import { scoringOf } from './regime.ts'
import type { ScoredDefect } from './report.ts'
import { pointsOf } from './score-points.ts'
import { countCategories } from './verdicts.ts'

export type FunctionKind = 'KEUKEN' | 'BAD' | 'TOILET'

/** A shared function of part D: the room it is in and the function itself; a kitchen has cooking corners. */
export interface SharedFunction {
  readonly kind: FunctionKind
  readonly roomDefects: readonly ScoredDefect[]
  readonly functionDefects: readonly ScoredDefect[]
  /** defects of each cooking corner (kookhoek); only for a kitchen */
  readonly cookingCorners?: readonly (readonly ScoredDefect[])[]
}

/**
 * Whether a shared function is conform. Since 2021: room and function together without category II or III and with at most six of category I; a kitchen
 * when its room has no II or III and at least one cooking corner together with the room fits that limit. Until 2020: fewer points than make unfit (GK).
 *
 * @source domain.md 4.3, 4.4
 */
export const isFunctionConform = (shared: SharedFunction, regime: LegalRegime): boolean => {
  const { kind, roomDefects, functionDefects, cookingCorners = [] } = shared
  const isFine = scoringOf(regime) === 'POINTS' ? fitsPoints : fitsCategories
  if (kind !== 'KEUKEN' || cookingCorners.length === 0) return isFine([...roomDefects, ...functionDefects])
  return cookingCorners.some((corner) => isFine([...roomDefects, ...functionDefects, ...corner]))
}

/**
 * Whether too many people share too few conform functions: one per started group of users.
 *
 * @param users people who use the functions of these units
 * @source domain.md 4.4 overuse; 4.5 ratios (GK)
 */
export const isOverused = (functions: readonly SharedFunction[], users: number, regime: LegalRegime): boolean =>
  sharedFunctionRatios.some(({ kind, usersPerFunction }) => {
    const ofKind = functions.filter((shared) => shared.kind === kind)
    const conform = ofKind.filter((shared) => isFunctionConform(shared, regime)).length
    return ofKind.length > 0 && conform < Math.ceil(users / usersPerFunction)
  })

const fitsCategories = (defects: readonly ScoredDefect[]): boolean => {
  const { I, II, III, IV } = countCategories(defects)
  return II + III + IV === 0 && I < categoriesRule.categoryOneMakesTwoFrom
}

const fitsPoints = (defects: readonly ScoredDefect[]): boolean =>
  defects.reduce((total, { category }) => total + pointsOf(category), 0) < pointsRule.unfitFromPoints
