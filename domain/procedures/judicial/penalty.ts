import { addDays, addMonths, daysBetween, type LocalDate } from '../../shared/local-date.ts'

/** Days of one statement of penalty payments, both included. */
export interface PenaltyPeriod {
  readonly from: LocalDate
  readonly until: LocalDate
}

/**
 * The last day of the statement with this number: month after month from the day after the term for recovery. Counted from that first day each time, so
 * that a month with fewer days does not shift the ones after it.
 *
 * @param nth 1 for the first statement
 * @source domain.md 5.6 step 12, 5.11 "TB monthly penalty statement"
 */
export const penaltyMonthEnd = (recoveryDueOn: LocalDate, nth: number): LocalDate => addMonths(recoveryDueOn, nth)

/**
 * The days that the next statement covers.
 *
 * @param statedUntil last day of the statement before; undefined for the first one
 * @param until last day that counts
 * @returns undefined when no day is left
 */
export const nextPenaltyPeriod = (
  recoveryDueOn: LocalDate,
  statedUntil: LocalDate | undefined,
  until: LocalDate,
): PenaltyPeriod | undefined => {
  const from = addDays(statedUntil ?? recoveryDueOn, 1)
  return until < from ? undefined : { from, until }
}

/** What a statement asks, in euro cents. @param perDayCents 0 or more */
export const penaltyAmount = ({ from, until }: PenaltyPeriod, perDayCents: number): number =>
  (daysBetween(from, until) + 1) * perDayCents
