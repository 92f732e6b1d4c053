import { type DueDateReason, dueDate } from '#domain/legal/due-date'
import { belgianHolidays, isWorkday } from '#domain/legal/holidays'
import { type CountableTerm } from '#domain/legal/due-date'
import { legalTerms } from '#domain/legal/terms.data'
import { taskTerms } from '#domain/legal/task-terms.data'
import { addDays, type LocalDate } from '#domain/shared/local-date'

/** One reckoning of a term, with days as people write them. */
export interface Example {
  readonly from: string
  readonly to: string
  /** what happened to the last day; '' when it is an ordinary working day */
  readonly why: string
}

const searchDays = 400

/**
 * Three reckonings of a term that show what it does: from today, with a last day in a weekend, with a last day on a holiday.
 *
 * @param code key of a legal term or number of a task: `task.A03`
 */
export const examplesOf = (code: string, today: LocalDate): readonly Example[] => {
  const term = termOf(code, today)
  if (term === undefined) return []
  const days = Array.from({ length: searchDays }, (_, index) => addDays(today, index + 1))
  const endOf = (on: LocalDate) => rawEnd(term, on)
  const weekend = days.find((on) => !isWorkday(endOf(on), belgianHolidays) && belgianHolidays(endOf(on)) === undefined)
  const holiday = days.find((on) => belgianHolidays(endOf(on)) !== undefined)
  return [today, weekend, holiday].filter((on) => on !== undefined).map((on) => reckon(term, on))
}

/** Whether a lawyer must still confirm the rule. */
export const isUnverified = (code: string, today: LocalDate): boolean => termOf(code, today)?.verified === false

const termOf = (code: string, today: LocalDate): CountableTerm | undefined => {
  const legal = legalTerms.find((row) => row.key === code && row.from <= today && (!('to' in row) || today < row.to))
  if (legal !== undefined) return legal
  const task = taskTerms.find((row) => `task.${row.code}` === code)
  if (task === undefined) return undefined
  return { key: code, amount: task.days, unit: 'DAYS', rule: 'werkafspraak', verified: true, shiftToWorkday: false }
}

const reckoned = (term: CountableTerm, on: LocalDate) =>
  dueDate({ term, trigger: { fact: 'TASK_OPENED', on }, holidays: belgianHolidays })

const rawEnd = (term: CountableTerm, on: LocalDate): LocalDate => reckoned({ ...term, shiftToWorkday: false }, on).dueOn

const reckon = (term: CountableTerm, on: LocalDate): Example => {
  const { dueOn, reasons } = reckoned(term, on)
  return { from: dayWord(on), to: dayWord(dueOn), why: why(term, rawEnd(term, on), reasons) }
}

const why = (term: CountableTerm, end: LocalDate, reasons: readonly DueDateReason[]): string => {
  if (isWorkday(end, belgianHolidays)) return ''
  const name = belgianHolidays(end)?.name ?? 'weekend'
  const shifted = reasons.some(({ code }) => code === 'SHIFTED')
  return shifted
    ? ` ${dayWord(end)} is ${name}: de volgende werkdag`
    : ` ${term.shiftToWorkday ? '' : `${name}: deze termijn verschuift niet`}`
}

const format = new Intl.DateTimeFormat('nl-BE', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const dayWord = (date: LocalDate): string => format.format(new Date(`${date}T00:00:00Z`))
