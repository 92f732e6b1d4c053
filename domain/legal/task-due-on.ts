import { addDays, type LocalDate } from '../shared/local-date.ts'
import { taskTerms } from './task-terms.data.ts'

/** Number of a task whose time runs from its opening. */
export type TimedTaskCode = (typeof taskTerms)[number]['code']

/**
 * The day until which a task stays within its time. Calendar days; it does not shift, because it binds nobody in law.
 *
 * @throws RangeError when `openedOn` is not a date
 * @source domain.md 9
 */
export const taskDueOn = (code: TimedTaskCode, openedOn: LocalDate): LocalDate =>
  addDays(openedOn, taskTerms.find((row) => row.code === code)?.days ?? 0)
