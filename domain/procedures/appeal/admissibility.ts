import { type DueDate, dueDate, type StartFact } from '../../legal/due-date.ts'
import { belgianHolidays, type HolidayCalendar } from '../../legal/holidays.ts'
import { type LegalTermKey, termInForce } from '../../legal/legal-term.ts'
import { inactionAppealWindow } from '../../legal/oo-terms.ts'
import type { PartyRole, RequestChannel } from '../../model/codes.ts'
import type { AppealGround, SubmitterRole } from '../../model/procedure-codes.ts'
import type { LocalDate } from '../../shared/local-date.ts'
import { isFormalRequest } from '../oo/formal-request.ts'
import { timelinessAgainstDecision, timelinessAgainstInaction, type Timeliness } from './terms.ts'

/** How the letter was sent and written: what the decision table asks beside the days and the submitter. */
export const appealForms = ['IN_ORDER', 'NOT_REGISTERED', 'NOT_MOTIVATED'] as const
export type AppealForm = (typeof appealForms)[number]

/** @source domain.md 5.3 step 1 "registered, motivated letter" */
export const appealFormOf = (letter: { readonly channel: RequestChannel; readonly motivated: boolean }): AppealForm => {
  const { channel, motivated } = letter
  if (!isFormalRequest({ channel, motivated: true, hasInterest: true })) return 'NOT_REGISTERED'
  return motivated ? 'IN_ORDER' : 'NOT_MOTIVATED'
}

const occupants: readonly PartyRole[] = ['BEWONER', 'HUURDER']
const holders: readonly PartyRole[] = ['VOLLE_EIGENAAR', 'VRUCHTGEBRUIKER', 'OPSTALHOUDER', 'ERFPACHTER']

/**
 * As whom somebody appeals. Who is neither occupant, holder of a right in rem nor requester is registered as `ANDERE` and has no right of appeal.
 *
 * @param roles of the submitters together
 * @param isRequester one of them made the request of the OO procedure
 * @source domain.md 5.3 "Submitters allowed"; scenario 36
 */
export const submitterRoleOf = (roles: readonly PartyRole[], isRequester: boolean): SubmitterRole => {
  if (isRequester) return 'VERZOEKER'
  if (roles.some((role) => holders.includes(role))) return 'HZR'
  return roles.some((role) => occupants.includes(role)) ? 'BEWONER' : 'ANDERE'
}

/** What an appeal is made against, with the days that count for it. */
export interface Contested {
  readonly ground: AppealGround
  readonly postedOn: LocalDate
  readonly submitterRole: SubmitterRole
  /** `BESLUIT`: last days of the terms of the decision; undefined while they do not run */
  readonly partyLastDay?: LocalDate
  readonly agencyLastDay?: LocalDate
  /** `STILZITTEN`: the request on which no decision came */
  readonly request?: { readonly formal: boolean; readonly receivedOn: LocalDate }
  /** other grounds: day on which what is contested was served */
  readonly servedOn?: LocalDate
}

/** Whether an appeal was posted in its days, and the last of them when one is known. */
export interface AppealTimeliness {
  readonly timeliness: Timeliness
  readonly lastDay?: LocalDate
}

/**
 * How an appeal stands to the days in which it could be made, whatever it is against.
 *
 * @source domain.md 5.0 oo.appeal.party, oo.appeal.wv, oo.appealInaction.window; 5.3, 5.5 step 8
 */
export const appealTimeliness = (
  contested: Contested,
  holidays: HolidayCalendar = belgianHolidays,
): AppealTimeliness => {
  const { ground, postedOn } = contested
  if (ground === 'STILZITTEN') return againstInaction(contested, holidays)
  const lastDay = ground === 'BESLUIT' ? lastDayOfDecision(contested) : lastDayOfOther(contested, ground, holidays)
  return { timeliness: timelinessAgainstDecision(postedOn, lastDay), ...(lastDay !== undefined && { lastDay }) }
}

const againstInaction = ({ postedOn, request }: Contested, holidays: HolidayCalendar): AppealTimeliness => {
  const window =
    request &&
    inactionAppealWindow({ kind: request.formal ? 'VERZOEK' : 'MELDING', receivedOn: request.receivedOn }, holidays)
  return {
    timeliness: timelinessAgainstInaction(postedOn, window),
    ...(window && { lastDay: window.closes.dueOn }),
  }
}

const lastDayOfDecision = ({ submitterRole, partyLastDay, agencyLastDay }: Contested): LocalDate | undefined =>
  submitterRole === 'GEWESTELIJK_AMBTENAAR' ? agencyLastDay : partyLastDay

const termOf = {
  STOPZETTING: ['appeal.stop', 'STOP_SERVED'],
  OPNAME_INVENTARIS: ['appeal.inclusion', 'GOVERNOR_ANSWERED'],
  WEIGERING_CA: ['appeal.certificate', 'REFUSAL_SERVED'],
} as const satisfies Partial<Record<AppealGround, readonly [LegalTermKey, StartFact]>>

const lastDayOfOther = (
  { servedOn }: Contested,
  ground: keyof typeof termOf,
  holidays: HolidayCalendar,
): LocalDate | undefined => {
  if (servedOn === undefined) return undefined
  const [key, fact] = termOf[ground]
  return dueDate({ term: termInForce(key, servedOn), trigger: { fact, on: servedOn }, holidays }).dueOn
}

/**
 * Until when the parties may react to the report of the appeal investigation that was posted to them.
 *
 * @source domain.md 5.3 step 5 "TV served, reaction term"
 */
export const reactionDeadline = (postedOn: LocalDate, holidays: HolidayCalendar = belgianHolidays): DueDate =>
  dueDate({
    term: termInForce('appeal.reaction', postedOn),
    trigger: { fact: 'REPORT_SERVED', on: postedOn, service: 'REGISTERED' },
    holidays,
  })
