import { endOfDayInstant, type LocalDate } from '../shared/local-date.ts'
import { dueDate } from './due-date.ts'
import { belgianHolidays } from './holidays.ts'
import { legalTerm, type LegalTermKey } from './legal-term.ts'
import { taskDueOn, type TimedTaskCode } from './task-due-on.ts'
import { taskTerms } from './task-terms.data.ts'
import { legalTerms } from './terms.data.ts'

/** Last day of a term, and the instant at which it has passed: the end of that day in Brussels, UTC. */
export interface TermEnd {
  readonly dueOn: LocalDate
  readonly lapsesAt: string
}

/**
 * The end of a term that a diagram names: the key of a legal term (`oo.mayorDecision`) or the number of a task whose time is agreed (`task.A03`).
 *
 * @param startOn day of the fact that starts the term; the law is that of this day
 * @returns undefined for a code that is no term, and for a legal term that no law gave on that day
 * @source domain.md 5.0 and 9
 */
export const termByCode = (code: string, startOn: LocalDate): TermEnd | undefined => {
  const key = legalKey(code)
  if (key !== undefined) {
    const term = legalTerm(key, startOn)
    if (!term) return undefined
    const trigger = { fact: 'TASK_OPENED', on: startOn } as const
    const { dueOn, lapsesAt } = dueDate({ term, trigger, holidays: belgianHolidays })
    return { dueOn, lapsesAt }
  }
  const task = taskCode(code)
  if (task === undefined) return undefined
  const dueOn = taskDueOn(task, startOn)
  return { dueOn, lapsesAt: endOfDayInstant(dueOn) }
}

/** Whether a diagram may name this term. */
export const isTermCode = (code: string): boolean => legalKey(code) !== undefined || taskCode(code) !== undefined

const legalKey = (code: string): LegalTermKey | undefined => legalTerms.find(({ key }) => key === code)?.key
const taskCode = (code: string): TimedTaskCode | undefined => taskTerms.find((row) => `task.${row.code}` === code)?.code
