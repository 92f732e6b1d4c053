import { addDays, type LocalDate, localDate, yearOf } from '../shared/local-date.ts'
import { type HolidayCalendar, isWorkday } from './holidays.ts'

/** Working days after the first day up to and including the second; 0 when the second lies not later. */
export type WorkdayCounter = (from: LocalDate, to: LocalDate) => number

/**
 * A counter of working days that remembers the years it has seen: figures over many cases ask the same days again and again.
 *
 * @throws RangeError when a day is not a date
 */
export const workdayCounter = (holidays: HolidayCalendar): WorkdayCounter => {
  const years = new Map<number, ReadonlyMap<LocalDate, number>>()
  const yearFor = (year: number): ReadonlyMap<LocalDate, number> => {
    const known = years.get(year) ?? countYear(year, holidays)
    years.set(year, known)
    return known
  }
  const numberOf = (date: LocalDate): number => yearFor(yearOf(date)).get(date) ?? 0
  const lengthOf = (year: number): number => numberOf(localDate(year, 12, 31))
  return (from, to) => {
    if (to <= from) return 0
    const between = yearsFrom(yearOf(from), yearOf(to)).reduce((sum, year) => sum + lengthOf(year), 0)
    return between + numberOf(to) - numberOf(from)
  }
}

/**
 * The working days that follow a day, in order.
 *
 * @param count how many, 0 or more
 */
export const nextWorkdays = (after: LocalDate, count: number, holidays: HolidayCalendar): readonly LocalDate[] => {
  const days: LocalDate[] = []
  for (let day = addDays(after, 1); days.length < count; day = addDays(day, 1)) {
    if (isWorkday(day, holidays)) days.push(day)
  }
  return days
}

/** Of each day of a year: how many working days the year had up to and including it. */
const countYear = (year: number, holidays: HolidayCalendar): ReadonlyMap<LocalDate, number> => {
  const counted = new Map<LocalDate, number>()
  const last = localDate(year, 12, 31)
  let workdays = 0
  for (let day = localDate(year, 1, 1); day <= last; day = addDays(day, 1)) {
    if (isWorkday(day, holidays)) workdays += 1
    counted.set(day, workdays)
    if (day === last) break
  }
  return counted
}

const yearsFrom = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index)
