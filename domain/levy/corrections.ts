import { type Anniversary, anniversaryOn, type LevyFacts } from './anniversaries.ts'
import type { LocalDate } from '../shared/local-date.ts'

/** An anniversary as it was evaluated, and perhaps told to the tax administration. */
export interface EvaluatedAnniversary {
  readonly on: LocalDate
  readonly leviable: boolean
  readonly reason?: string
}

/**
 * Anniversaries whose answer is another now: a measure that was granted or ended from an earlier day, a deletion from before the anniversary, a suspension
 * that turned out to hold.
 *
 * @returns the new answers, oldest first
 * @source domain.md 5.7 "Bridge to VLABEL: corrections list"
 */
export const correctionsOf = (evaluated: readonly EvaluatedAnniversary[], facts: LevyFacts): Anniversary[] =>
  evaluated
    .map((row) => ({ row, now: anniversaryOn(row.on, facts) }))
    .filter(({ row, now }) => row.leviable !== now.leviable || row.reason !== now.reason)
    .map(({ now }) => now)
    .toSorted((left, right) => (left.on < right.on ? -1 : 1))
