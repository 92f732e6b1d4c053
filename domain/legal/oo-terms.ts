import type { LocalDate } from '../shared/local-date.ts'
import { type DueDate, dueDate } from './due-date.ts'
import { type HolidayCalendar, belgianHolidays } from './holidays.ts'
import { legalTerm, termInForce } from './legal-term.ts'

/**
 * Until when the mayor should decide: three months from receipt of the request. A term of order: after it the mayor may still decide and a formal
 * requester may appeal for inaction.
 *
 * @throws RangeError when `receivedOn` is not a date
 * @source domain.md 5.0 oo.mayorDecision
 */
export const mayorDeadline = (receivedOn: LocalDate, holidays: HolidayCalendar = belgianHolidays): DueDate =>
  dueDate({
    term: termInForce('oo.mayorDecision', receivedOn),
    trigger: { fact: 'REQUEST_RECEIVED', on: receivedOn },
    holidays,
  })

/**
 * The days on which a formal requester may appeal for inaction: from the day after the mayor's term until twelve months later.
 *
 * @returns undefined for requests under a law that gave no such window, and for informal reports (`MELDING`)
 * @source domain.md 5.3 "Inaction appeal guard", 5.0 oo.appealInaction.window
 */
export const inactionAppealWindow = (
  request: { readonly kind: 'VERZOEK' | 'MELDING'; readonly receivedOn: LocalDate },
  holidays: HolidayCalendar = belgianHolidays,
): { readonly opensAfter: LocalDate; readonly closes: DueDate } | undefined => {
  const opensAfter = mayorDeadline(request.receivedOn, holidays).dueOn
  const term = legalTerm('oo.appealInaction.window', request.receivedOn)
  if (request.kind === 'MELDING' || !term) return undefined
  return { opensAfter, closes: dueDate({ term, trigger: { fact: 'MAYOR_TERM_ENDED', on: opensAfter }, holidays }) }
}

/** The number of days of an organisation's hearing term, or why that number is not allowed. */
export type HearingTerm =
  | { readonly ok: true; readonly days: number }
  | { readonly ok: false; readonly reason: 'OUTSIDE_LEGAL_RANGE'; readonly min: number; readonly max: number }

/**
 * The hearing term an organisation chose, checked against what the law leaves it.
 *
 * @param days parameter `hearing.termDays`; undefined takes the default
 * @source domain.md 7 hearing.termDays (7 to 60, GK)
 */
export const hearingTerm = (days: number | undefined, asOf: LocalDate): HearingTerm => {
  const term = termInForce('oo.hearing', asOf)
  const { min, max } = term.range ?? { min: term.amount, max: term.amount }
  const wanted = days ?? term.amount
  if (Number.isInteger(wanted) && wanted >= min && wanted <= max) return { ok: true, days: wanted }
  return { ok: false, reason: 'OUTSIDE_LEGAL_RANGE', min, max }
}

/**
 * Until when parties may react, when the hearing starts on `startedOn`. The preset of "aangeboden tot"; a person may choose a later day.
 *
 * @throws RangeError when `termDays` lies outside the legal range: check with `hearingTerm` first
 * @source domain.md 5.1 step 9
 */
export const hearingOfferedUntil = (
  startedOn: LocalDate,
  termDays?: number,
  holidays: HolidayCalendar = belgianHolidays,
): DueDate => {
  const chosen = hearingTerm(termDays, startedOn)
  if (!chosen.ok) throw new RangeError(`hearing term outside ${chosen.min}..${chosen.max} days`)
  const term = { ...termInForce('oo.hearing', startedOn), amount: chosen.days }
  return dueDate({ term, trigger: { fact: 'HEARING_STARTED', on: startedOn }, holidays })
}

/**
 * Until when the regional official should advise; undefined from 2021, when no separate term exists (inside the mayor's three months).
 *
 * @source domain.md 5.0 oo.adviceGA
 */
export const adviceDeadline = (
  askedOn: LocalDate,
  holidays: HolidayCalendar = belgianHolidays,
): DueDate | undefined => {
  const term = legalTerm('oo.adviceGA', askedOn)
  return term && dueDate({ term, trigger: { fact: 'ADVICE_ASKED', on: askedOn }, holidays })
}

/** Facts that start the appeal terms of one decision. */
export interface ServiceFacts {
  /** day a decision was handed to the post (`postedOn`); with `servedOn` unknown it counts as served the third working day after */
  readonly postedOn?: LocalDate
  /** real day of service, when known (delivery against receipt, registered e-mail) */
  readonly servedOn?: LocalDate
  readonly receivedByWvOn?: LocalDate
}

export interface AppealTerms {
  /** undefined: not served, so the term of the parties does not start */
  readonly parties?: DueDate
  /** undefined: not received by Wonen in Vlaanderen */
  readonly wv?: DueDate
}

/**
 * Until when parties and Wonen in Vlaanderen may appeal against a decision of the mayor.
 *
 * @source domain.md 5.0 oo.appeal.party, oo.appeal.wv; 5.1 lapse matrix "Not served -> appeal term of parties does not start"
 */
export const appealTerms = (facts: ServiceFacts, holidays: HolidayCalendar = belgianHolidays): AppealTerms => {
  const parties = partyTerm(facts, holidays)
  const wv = wvTerm(facts, holidays)
  return { ...(parties && { parties }), ...(wv && { wv }) }
}

const partyTerm = ({ postedOn, servedOn }: ServiceFacts, holidays: HolidayCalendar): DueDate | undefined => {
  if (servedOn !== undefined)
    return dueDate({
      term: termInForce('oo.appeal.party', servedOn),
      trigger: { fact: 'DECISION_SERVED', on: servedOn },
      holidays,
    })
  if (postedOn === undefined) return undefined
  const trigger = { fact: 'DECISION_SERVED', on: postedOn, service: 'REGISTERED' } as const
  return dueDate({ term: termInForce('oo.appeal.party', postedOn), trigger, holidays })
}

const wvTerm = ({ receivedByWvOn }: ServiceFacts, holidays: HolidayCalendar): DueDate | undefined => {
  if (receivedByWvOn === undefined) return undefined
  const trigger = { fact: 'DECISION_RECEIVED_BY_WV', on: receivedByWvOn } as const
  return dueDate({ term: termInForce('oo.appeal.wv', receivedByWvOn), trigger, holidays })
}
