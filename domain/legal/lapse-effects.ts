import { lapseEffects, type LapseWeight } from './lapse-effects.data.ts'
import type { OnLapse } from './terms.data.ts'

/** Place of an effect among all, heaviest first: 0 is the heaviest. */
export const rankOfEffect = (effect: OnLapse): number => lapseEffects.findIndex((row) => row.effect === effect)

/** How heavily an effect weighs. */
export const weightOfEffect = (effect: OnLapse): LapseWeight =>
  lapseEffects.find((row) => row.effect === effect)?.weight ?? 'NONE'
