/**
 * A calendar day in Belgium, written `YYYY-MM-DD`. Legal dates have no time and no zone; the day is the one in Europe/Brussels.
 * Strings of this form compare with `<` and sort as text.
 */
export type LocalDate = string

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type DayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const DAYS_PER_ERA = 146_097
const EPOCH_SHIFT_DAYS = 719_468

/** Whether `text` is an existing day between 0001-01-01 and 9999-12-31, in the form `YYYY-MM-DD`. */
export const isLocalDate = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The date in `text` (spaces around it are forgiven), or undefined when it is not an existing day. */
export const parseLocalDate = (text: string): LocalDate | undefined => {
  const trimmed = text.trim()
  return isLocalDate(trimmed) ? trimmed : undefined
}

/**
 * The day `year`-`month`-`day`.
 *
 * @param month 1 to 12
 * @throws RangeError when the day does not exist
 */
export const localDate = (year: number, month: number, day: number): LocalDate => {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  if (!isLocalDate(text)) throw new RangeError(`not a date: ${text}`)
  return text
}

/** The calendar year of `date`. @throws RangeError when it is not a date */
export const yearOf = (date: LocalDate): number => partsOf(date).year

/**
 * `date` plus `days` calendar days; negative goes back.
 *
 * @throws RangeError when `date` is not a date
 */
export const addDays = (date: LocalDate, days: number): LocalDate => fromEpochDay(toEpochDay(date) + days)

/**
 * `date` plus `months` calendar months: the same day number, else the last day of that month (31 January + 1 = 28 or 29 February).
 *
 * @throws RangeError when `date` is not a date
 * @source domain.md 5.0 "Months: same day number, else last day of month"
 */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const { year, month, day } = partsOf(date)
  const count = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  return localDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

/** 1 (Monday) to 7 (Sunday). @throws RangeError when it is not a date */
export const dayOfWeek = (date: LocalDate): DayOfWeek => weekdays[mod(toEpochDay(date) + 3, 7)] ?? 1

/** Negative, 0 or positive as `left` lies before, on or after `right`; fit for `sort`. */
export const compareDates = (left: LocalDate, right: LocalDate): number => {
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** Calendar days from `from` to `to`: 0 for the same day, negative when `to` lies earlier. @throws RangeError when one is not a date */
export const daysBetween = (from: LocalDate, to: LocalDate): number => toEpochDay(to) - toEpochDay(from)

/**
 * The day that people in Brussels call today at this instant, whatever the zone of the machine.
 *
 * @param instantMs milliseconds since 1970-01-01T00:00Z
 */
export const toBrusselsDate = (instantMs: number): LocalDate =>
  fromEpochDay(Math.floor((instantMs + brusselsOffsetMs(instantMs)) / DAY_MS))

/**
 * 00:00:00 of `date` in Europe/Brussels, as a UTC instant in ms. Summer time never starts or ends at midnight, so it exists once.
 *
 * @throws RangeError when `date` is not a date
 */
export const startOfDayMs = (date: LocalDate): number => toInstantMs(date, 0)

/**
 * An hour by the clocks of Brussels, as a UTC instant in ms. In the night of 25 hours it is the first of the two; an hour that the night of 23 skips is
 * the one after it.
 *
 * @param minutes since midnight by the clock, 0 to 1439
 * @throws RangeError when `date` is not a date
 */
export const wallClockMs = (date: LocalDate, minutes: number): number => toInstantMs(date, minutes * 60_000)

/**
 * 23:59:59 of `date` in Europe/Brussels: the instant at which a term that ends on `date` lapses. UTC, in the form of
 * `toISOString` (`2026-03-01T22:59:59.000Z`), so that instants sort as text; a term keeps its last hour in the nights of 23 and of 25 hours.
 *
 * @throws RangeError when `date` is not a date
 * @source domain.md 5.0 "Zeebe timer fires at 23:59:59 Europe/Brussels of the due day"
 */
export const endOfDayInstant = (date: LocalDate): string => {
  const instantMs = toInstantMs(date, DAY_MS - 1000)
  const seconds = mod(Math.floor(instantMs / 1000), 86_400)
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => pad(part, 2))
  return `${fromEpochDay(Math.floor(instantMs / DAY_MS))}T${clock.join(':')}.000Z`
}

/**
 * A time of a day on the clocks of Brussels, as a UTC instant in ms. A time that occurs twice is the first of the two; one that summer time skips is as
 * much later as the clocks moved.
 *
 * @param time `HH:MM`
 * @throws RangeError when one of them does not exist
 */
export const brusselsInstantMs = (date: LocalDate, time: string): number => {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  if (!match) throw new RangeError(`not a time: ${time}`)
  return toInstantMs(date, (Number(match[1]) * 60 + Number(match[2])) * 60_000)
}

/** What the clocks of Brussels show at this instant, `HH:MM`. */
export const toBrusselsTime = (instantMs: number): string => {
  const minutes = mod(Math.floor((instantMs + brusselsOffsetMs(instantMs)) / 60_000), 1440)
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

const mod = (value: number, by: number): number => ((value % by) + by) % by

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const partsOf = (date: LocalDate): { year: number; month: number; day: number } => {
  if (!isLocalDate(date)) throw new RangeError(`not a date: ${date}`)
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

// Days since 1970-01-01 in the proleptic Gregorian calendar, counted in eras of 400 years that start on 1 March.
const toEpochDay = (date: LocalDate): number => {
  const { year, month, day } = partsOf(date)
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT_DAYS
}

const fromEpochDay = (epochDay: number): LocalDate => {
  const shifted = epochDay + EPOCH_SHIFT_DAYS
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return localDate(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1)
}

// Summer time in the EU since 1996: last Sunday of March 01:00 UTC to last Sunday of October 01:00 UTC (directive 2000/84/EC).
// Written out instead of asked from the machine, so that a server with another zone or old zone data gives the same day.
const brusselsOffsetMs = (instantMs: number): number => {
  const year = yearOf(fromEpochDay(Math.floor(instantMs / DAY_MS)))
  const isSummer = instantMs >= lastSundayMs(year, 3) && instantMs < lastSundayMs(year, 10)
  return isSummer ? 2 * HOUR_MS : HOUR_MS
}

const lastSundayMs = (year: number, month: 3 | 10): number => {
  const lastDay = localDate(year, month, 31)
  return toEpochDay(addDays(lastDay, -(dayOfWeek(lastDay) % 7))) * DAY_MS + HOUR_MS
}

const toInstantMs = (date: LocalDate, timeOfDayMs: number): number => {
  const wallMs = toEpochDay(date) * DAY_MS + timeOfDayMs
  const winter = wallMs - HOUR_MS
  const summer = wallMs - 2 * HOUR_MS
  return brusselsOffsetMs(summer) === 2 * HOUR_MS ? summer : winter
}
