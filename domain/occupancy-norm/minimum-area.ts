import { minimumAreaRule } from './occupancy-norm.data.ts'

/** Facts that decide whether a unit is large enough. */
export interface AreaFacts {
  readonly model: 'ZW' | 'KAMER' | 'STUDENTENKAMER' | 'SEIZOENARBEIDER'
  /** net floor area of the habitable rooms, m² */
  readonly netFloorAreaM2: number
  /** area of a separate bathroom, m² */
  readonly bathroomM2?: number
  /** built or permitted before 01-10-2016 */
  readonly isOlder: boolean
  /** a fold-away or loft bed of at least 2 m², with 180 cm under and 100 cm above it */
  readonly hasFoldAwayBed?: boolean
  /** student room from before 01-09-1998 with a first certificate asked before 01-09-2001 */
  readonly isOldStudentRoom?: boolean
}

export interface MinimumArea {
  readonly isTooSmall: boolean
  /** area with what may be added, m² */
  readonly countedM2: number
  readonly minimumM2: number
  readonly deviations: readonly ('BATHROOM' | 'FOLD_AWAY_BED' | 'OLD_STUDENT_ROOM')[]
}

/**
 * Whether a unit is smaller than the law wants (defect 271): 18 m² for a dwelling, 12 m² for a room. Older dwellings and (student) rooms may count the
 * bathroom, at most 3 m², and be 2 m² smaller with a fold-away bed; an old student room needs 8 m² and no other deviation.
 *
 * @source domain.md 4.5, 4.6 examples 19 and 20
 */
export const minimumArea = (facts: AreaFacts): MinimumArea => {
  const rule = minimumAreaRule
  const { model, netFloorAreaM2 } = facts
  if (model === 'STUDENTENKAMER' && facts.isOldStudentRoom)
    return answer(netFloorAreaM2, rule.oldStudentRoomM2, ['OLD_STUDENT_ROOM'])
  const minimumM2 = model === 'ZW' ? rule.dwellingM2 : rule.roomM2
  const mayDeviate = facts.isOlder && model !== 'SEIZOENARBEIDER' && netFloorAreaM2 < minimumM2
  return mayDeviate ? deviate(facts, minimumM2) : answer(netFloorAreaM2, minimumM2, [])
}

const deviate = (facts: AreaFacts, minimumM2: number): MinimumArea => {
  const { bathroomAtMostM2, foldAwayBedM2 } = minimumAreaRule
  const bathroomM2 = Math.min(facts.bathroomM2 ?? 0, bathroomAtMostM2)
  const bedM2 = facts.hasFoldAwayBed ? foldAwayBedM2 : 0
  return answer(facts.netFloorAreaM2 + bathroomM2, minimumM2 - bedM2, [
    ...(bathroomM2 > 0 ? (['BATHROOM'] as const) : []),
    ...(bedM2 > 0 ? (['FOLD_AWAY_BED'] as const) : []),
  ])
}

const answer = (countedM2: number, minimumM2: number, deviations: MinimumArea['deviations']): MinimumArea => ({
  isTooSmall: countedM2 < minimumM2,
  countedM2,
  minimumM2,
  deviations,
})
