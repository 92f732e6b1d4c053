import { type DueDate, dueDate } from '../../legal/due-date.ts'
import { belgianHolidays, type HolidayCalendar } from '../../legal/holidays.ts'
import { termInForce } from '../../legal/legal-term.ts'
import { addMonths, type LocalDate } from '../../shared/local-date.ts'

/**
 * Until when the municipality should decide on an application. A term of order: after it the applicant may ask a second opinion.
 *
 * @source domain.md 5.0 ca.decision
 */
export const certificateDeadline = (appliedOn: LocalDate, holidays: HolidayCalendar = belgianHolidays): DueDate =>
  dueDate({
    term: termInForce('ca.decision', appliedOn),
    trigger: { fact: 'APPLICATION_RECEIVED', on: appliedOn },
    holidays,
  })

/** The last day of a certificate, or why these years are not allowed. */
export type Validity =
  | { readonly ok: true; readonly validUntil: LocalDate }
  | { readonly ok: false; readonly reason: 'OUTSIDE_LEGAL_RANGE'; readonly min: number; readonly max: number }

/**
 * Until when a certificate is valid: whole years from the day of the last signature, which itself does not count, the last day included.
 *
 * @param years by the rule of the municipality (decision table `certificate-validity`)
 * @source domain.md 5.0 ca.validity, 5.4 step 5; scenario 39
 */
export const validityOf = (signedOn: LocalDate, years: number): Validity => {
  const { range } = termInForce('ca.validity', signedOn)
  const [min, max] = [(range?.min ?? 12) / 12, (range?.max ?? 120) / 12]
  if (!Number.isInteger(years) || years < min || years > max) {
    return { ok: false, reason: 'OUTSIDE_LEGAL_RANGE', min, max }
  }
  return { ok: true, validUntil: addMonths(signedOn, years * 12) }
}
