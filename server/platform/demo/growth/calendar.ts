import { belgianHolidays, isWorkday } from '#domain/legal/holidays'
import { addDays, type LocalDate } from '#domain/shared/local-date'

/** The first day from this one on which people work. */
export const workday = (day: LocalDate): LocalDate => (isWorkday(day, belgianHolidays) ? day : workday(addDays(day, 1)))
