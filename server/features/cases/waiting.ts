import type { LocalDate } from '#domain/shared/local-date'
import { toBrusselsDate } from '#domain/shared/local-date'
import type { TaskSummary } from '../../platform/case-file/task-present.ts'

export interface Waiting {
  readonly tasks: readonly Pick<TaskSummary, 'title' | 'dueOn' | 'organisation' | 'assignee'>[]
  /** name of the timer in the diagram, and when it goes off */
  readonly timers: readonly { readonly name: string; readonly dueAt: string }[]
}

/** What the case waits for, in Dutch, most urgent first: who must do what by when, and which terms end on which day. */
export const waitingFor = ({ tasks, timers }: Waiting): string[] => {
  const lines = [
    ...tasks.map((task) => ({ on: task.dueOn ?? endOfTime, text: taskSentence(task) })),
    ...timers.map(({ name, dueAt }) => {
      const on = toBrusselsDate(Date.parse(dueAt))
      return { on, text: `${day(on)}: ${name.charAt(0).toLowerCase()}${name.slice(1)}` }
    }),
  ]
  return lines.toSorted((left, right) => (left.on < right.on ? -1 : Number(left.on > right.on))).map(({ text }) => text)
}

const endOfTime = '9999-12-31'

const taskSentence = ({ title, dueOn, organisation, assignee }: Waiting['tasks'][number]): string => {
  const person = assignee ? ` (${assignee.name})` : ''
  return `${organisation.name}${person}: ${title}${dueOn ? `, tegen ${day(dueOn)}` : ''}`
}

const day = (date: LocalDate): string => `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
