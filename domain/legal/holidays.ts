import { addDays, dayOfWeek, type LocalDate, localDate, yearOf } from '../shared/local-date.ts'
import { type HolidayRow, legalHolidays } from './holidays.data.ts'

export interface Holiday {
  readonly on: LocalDate
  readonly key: string
  /** Dutch name */
  readonly name: string
}

/** Answers which holiday a day is, or undefined; what `dueDate` asks. */
export type HolidayCalendar = (date: LocalDate) => Holiday | undefined

/** Easter Sunday of a year in the Gregorian calendar (1583 and later), by the computus of Meeus, Jones and Butcher. */
export const easterSunday = (year: number): LocalDate => {
  const golden = year % 19
  const [century, yearOfCentury] = [Math.floor(year / 100), year % 100]
  const skipped = Math.floor((century + 8) / 25)
  const correction = Math.floor((century - skipped + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const day = epact + weekday - 7 * late + 114
  return localDate(year, Math.floor(day / 31), (day % 31) + 1)
}

/** The legal holidays of a year, in the order of the law. @source domain.md 5.0 "legal holiday" */
export const belgianHolidaysOf = (year: number): readonly Holiday[] =>
  legalHolidays.map((row) => ({ on: dayOf(row, year), key: row.key, name: row.name }))

/** The calendar of Belgian legal holidays, for any year. */
export const belgianHolidays: HolidayCalendar = (date) => belgianHolidaysOf(yearOf(date)).find(({ on }) => on === date)

/** Whether people work that day: not a Saturday, a Sunday or a holiday. */
export const isWorkday = (date: LocalDate, holidays: HolidayCalendar): boolean =>
  dayOfWeek(date) < 6 && holidays(date) === undefined

/** The `count`-th working day after `date` (0 gives `date` itself, whatever day it is). */
export const addWorkdays = (date: LocalDate, count: number, holidays: HolidayCalendar): LocalDate => {
  let day = date
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (isWorkday(day, holidays)) left -= 1
  }
  return day
}

const dayOf = (row: HolidayRow, year: number): LocalDate =>
  'month' in row ? localDate(year, row.month, row.day) : addDays(easterSunday(year), row.daysAfterEaster)
