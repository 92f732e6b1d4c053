import { type DueDate, dueDate } from '../../legal/due-date.ts'
import { belgianHolidays, type HolidayCalendar } from '../../legal/holidays.ts'
import { legalTerm } from '../../legal/legal-term.ts'
import { addDays, addMonths, type LocalDate } from '../../shared/local-date.ts'

/** Until when an NGW decision must reach the inventory manager, and when the municipality is reminded of it. */
export interface CommunicationTerm {
  readonly due: DueDate
  /** two weeks before: two months and a half after the decision, near enough */
  readonly remindOn: LocalDate
}

/**
 * The term in which a decision must be communicated to be taken up.
 *
 * @returns undefined for a decision of before the law gave such a term: it is taken up whenever it comes
 * @source domain.md 5.5 step 6, 5.0 ngw.communicate
 */
export const communicationTerm = (
  decidedOn: LocalDate,
  holidays: HolidayCalendar = belgianHolidays,
): CommunicationTerm | undefined => {
  const term = legalTerm('ngw.communicate', decidedOn)
  if (!term) return undefined
  const due = dueDate({ term, trigger: { fact: 'DECISION_TAKEN', on: decidedOn }, holidays })
  return { due, remindOn: addDays(addMonths(decidedOn, 2), 15) }
}

/** Whether a decision is taken up on VIVOO-NGW, from its own day. */
export type NgwInclusion =
  | { readonly ok: true; readonly list: 'NGW'; readonly includedOn: LocalDate }
  | {
      readonly ok: false
      readonly reason: 'COMMUNICATED_LATE' | 'NOT_COMMUNICATED'
      readonly dueOn: LocalDate | undefined
    }

/**
 * Whether a decision under article 135 stands on the inventory: when it reached the inventory manager in time. Late, it stays registered without effect on
 * the levy.
 *
 * @source domain.md 5.5 steps 6 and 7
 */
export const ngwInclusionOf = (
  decision: { readonly decidedOn: LocalDate; readonly communicatedOn?: LocalDate },
  holidays: HolidayCalendar = belgianHolidays,
): NgwInclusion => {
  const { decidedOn, communicatedOn } = decision
  const dueOn = communicationTerm(decidedOn, holidays)?.due.dueOn
  if (communicatedOn === undefined) return { ok: false, reason: 'NOT_COMMUNICATED', dueOn }
  if (dueOn !== undefined && communicatedOn > dueOn) return { ok: false, reason: 'COMMUNICATED_LATE', dueOn }
  return { ok: true, list: 'NGW', includedOn: decidedOn }
}
