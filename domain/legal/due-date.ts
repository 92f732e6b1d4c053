import { addDays, addMonths, dayOfWeek, endOfDayInstant, type LocalDate } from '../shared/local-date.ts'
import { addWorkdays, type HolidayCalendar, isWorkday } from './holidays.ts'
import { registeredService, type LegalTermRow } from './terms.data.ts'

/** The fact that starts a term. Text for people is made elsewhere. */
export type StartFact =
  | 'REQUEST_RECEIVED'
  | 'ADVICE_ASKED'
  | 'HEARING_STARTED'
  | 'DECISION_SERVED'
  | 'DECISION_RECEIVED_BY_WV'
  | 'MAYOR_TERM_ENDED'
  | 'APPEAL_RECEIVED'
  | 'GOVERNOR_ANSWERED'
  | 'STOP_SERVED'
  | 'REFUSAL_SERVED'
  | 'REPORT_SERVED'
  | 'REPORT_RECEIVED'
  | 'APPLICATION_RECEIVED'
  | 'DECISION_TAKEN'
  | 'INCLUDED'
  | 'INVESTIGATION_SIGNED'
  | 'OFFICIAL_REPORT_MADE'
  | 'RULING_SERVED'
  | 'RULING_FINAL'
  | 'TASK_OPENED'

/** A fact and its day. With `service: 'REGISTERED'` the day is the one of posting, because the day of receipt is not known. */
export interface Trigger {
  readonly fact: StartFact
  readonly on: LocalDate
  readonly service?: 'REGISTERED'
}

/** One link in the chain "why this date", in the order in which it was reckoned. */
export type DueDateReason =
  | { readonly code: 'STARTED_BY'; readonly fact: StartFact; readonly on: LocalDate }
  | {
      readonly code: 'SERVED_BY_REGISTERED_POST'
      readonly postedOn: LocalDate
      readonly workdays: number
      readonly servedOn: LocalDate
      readonly rule: string
      readonly verified: boolean
    }
  | { readonly code: 'RUNS_FROM'; readonly on: LocalDate }
  | {
      readonly code: 'TERM'
      readonly key: string
      readonly amount: number
      readonly unit: 'DAYS' | 'MONTHS'
      readonly rule: string
      readonly verified: boolean
      readonly endsOn: LocalDate
    }
  | { readonly code: 'LAST_DAY_OF_MONTH'; readonly wantedDay: number; readonly on: LocalDate }
  | {
      readonly code: 'SHIFTED'
      readonly from: LocalDate
      readonly to: LocalDate
      readonly because: 'SATURDAY' | 'SUNDAY' | 'HOLIDAY'
      /** Dutch name of the holiday */
      readonly holiday?: string
    }

/** A due date with everything a letter, a screen or an appeal file needs to explain it. */
export interface DueDate {
  /** last day on which the act is in time */
  readonly dueOn: LocalDate
  /** the term lapses at this instant: 23:59:59 Europe/Brussels of `dueOn`, UTC, ISO 8601 */
  readonly lapsesAt: string
  readonly reasons: readonly DueDateReason[]
}

/** What `dueDate` needs of a term; a legal term is one, a task's term too. */
export type CountableTerm = Pick<LegalTermRow, 'key' | 'amount' | 'unit' | 'rule' | 'verified' | 'shiftToWorkday'>

/**
 * The last day of a term and why. The day of the fact does not count; calendar days or months; months keep the day number, else the last day of
 * the month. When the term shifts, a last day on Saturday, Sunday or holiday moves to the next working day.
 *
 * @param holidays usually `belgianHolidays`
 * @param shiftToWorkday overrules the term's own setting (parameter `term.shiftToWorkday`)
 * @throws RangeError when `trigger.on` is not a date
 * @source domain.md 5.0 "Day counting" (GK)
 */
export const dueDate = (input: {
  readonly term: CountableTerm
  readonly trigger: Trigger
  readonly holidays: HolidayCalendar
  readonly shiftToWorkday?: boolean
}): DueDate => {
  const { term, trigger, holidays, shiftToWorkday = term.shiftToWorkday } = input
  const start = startOf(trigger, holidays)
  const endsOn = endOf(start.on, term)
  const shifts = shiftToWorkday ? shiftsFrom(endsOn, holidays) : []
  const dueOn = shifts.at(-1)?.to ?? endsOn
  return {
    dueOn,
    lapsesAt: endOfDayInstant(dueOn),
    reasons: [
      ...start.reasons,
      { code: 'RUNS_FROM', on: addDays(start.on, 1) },
      termReason(term, endsOn),
      ...shortMonth(start.on, term, endsOn),
      ...shifts,
    ],
  }
}

const startOf = (
  { fact, on, service }: Trigger,
  holidays: HolidayCalendar,
): { readonly on: LocalDate; readonly reasons: readonly DueDateReason[] } => {
  const startedBy: DueDateReason = { code: 'STARTED_BY', fact, on }
  if (service === undefined) return { on, reasons: [startedBy] }
  const { workdays, rule, verified } = registeredService
  const servedOn = addWorkdays(on, workdays, holidays)
  const served = { code: 'SERVED_BY_REGISTERED_POST', postedOn: on, workdays, servedOn, rule, verified } as const
  return { on: servedOn, reasons: [startedBy, served] }
}

const endOf = (on: LocalDate, { amount, unit }: CountableTerm): LocalDate =>
  unit === 'DAYS' ? addDays(on, amount) : addMonths(on, amount)

const termReason = ({ key, amount, unit, rule, verified }: CountableTerm, endsOn: LocalDate): DueDateReason => ({
  code: 'TERM',
  key,
  amount,
  unit,
  rule,
  verified,
  endsOn,
})

const shortMonth = (on: LocalDate, { unit }: CountableTerm, endsOn: LocalDate): readonly DueDateReason[] => {
  const wantedDay = Number(on.slice(8))
  if (unit === 'DAYS' || wantedDay === Number(endsOn.slice(8))) return []
  return [{ code: 'LAST_DAY_OF_MONTH', wantedDay, on: endsOn }]
}

type Shift = Extract<DueDateReason, { code: 'SHIFTED' }>

const shiftsFrom = (date: LocalDate, holidays: HolidayCalendar): readonly Shift[] => {
  const shifts: Shift[] = []
  for (let day = date; !isWorkday(day, holidays); day = addDays(day, 1)) shifts.push(shiftOf(day, holidays))
  return shifts
}

const shiftOf = (from: LocalDate, holidays: HolidayCalendar): Shift => {
  const to = addDays(from, 1)
  const holiday = holidays(from)
  if (holiday) return { code: 'SHIFTED', from, to, because: 'HOLIDAY', holiday: holiday.name }
  return { code: 'SHIFTED', from, to, because: dayOfWeek(from) === 6 ? 'SATURDAY' : 'SUNDAY' }
}
