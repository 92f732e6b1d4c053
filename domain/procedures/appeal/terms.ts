import { type DueDate, dueDate } from '../../legal/due-date.ts'
import { belgianHolidays, type HolidayCalendar } from '../../legal/holidays.ts'
import { termInForce } from '../../legal/legal-term.ts'
import type { LocalDate } from '../../shared/local-date.ts'

/**
 * Until when the minister decides; after it the appeal counts as rejected. A month longer when an oral hearing was asked.
 *
 * @source domain.md 5.0 appeal.minister, 14 point 1
 */
export const ministerDeadline = (
  appeal: { readonly receivedOn: LocalDate; readonly oralHearing: boolean },
  holidays: HolidayCalendar = belgianHolidays,
): DueDate =>
  dueDate({
    term: termInForce(appeal.oralHearing ? 'appeal.minister.oralHearing' : 'appeal.minister', appeal.receivedOn),
    trigger: { fact: 'APPEAL_RECEIVED', on: appeal.receivedOn },
    holidays,
  })

/** How an appeal stands to the days in which it could be made: what the decision table of admissibility asks. */
export const timelinesses = ['IN_TIME', 'TOO_EARLY', 'TOO_LATE', 'NO_RIGHT', 'NOT_STARTED'] as const
export type Timeliness = (typeof timelinesses)[number]

/**
 * Whether an appeal against a decision was posted in time. The day of posting counts, not of receipt.
 *
 * @param lastDay last day of the submitter's term; undefined when the decision was not served on him: then no term runs yet
 * @source domain.md 5.0 oo.appeal.party, 5.1 lapse matrix
 */
export const timelinessAgainstDecision = (postedOn: LocalDate, lastDay: LocalDate | undefined): Timeliness => {
  if (lastDay === undefined) return 'NOT_STARTED'
  return postedOn <= lastDay ? 'IN_TIME' : 'TOO_LATE'
}

/**
 * Whether an appeal against inaction was posted in its window: after the mayor's term, and before the window closes.
 *
 * @param window of `inactionAppealWindow`; undefined: an informal report gives no right of appeal
 * @source domain.md 5.3 "Inaction appeal guard"
 */
export const timelinessAgainstInaction = (
  postedOn: LocalDate,
  window: { readonly opensAfter: LocalDate; readonly closes: Pick<DueDate, 'dueOn'> } | undefined,
): Timeliness => {
  if (!window) return 'NO_RIGHT'
  if (postedOn <= window.opensAfter) return 'TOO_EARLY'
  return postedOn <= window.closes.dueOn ? 'IN_TIME' : 'TOO_LATE'
}
