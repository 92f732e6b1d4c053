import { type Element, extension, headers, inputs, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'
import { ofType, type Rule } from '../rule.ts'

/** A task without a term drops to the end of every list. */
export const userTaskTerm: Rule = {
  name: 'user-task-term',
  severity: 'WARNING',
  explanation:
    'Zonder termijn ziet niemand tegen wanneer de taak klaar moet zijn. Kies een termijn (header term), of geef als invoer taskDueOn een datum die een eerdere stap berekende.',
  check: (diagram) =>
    ofType(diagram, 'UserTask')
      .filter((task) => !hasTerm(task))
      .map((element) => ({ element, message: `${called(element)} heeft geen termijn.` })),
}

const hasTerm = (task: Element): boolean =>
  inputs(task).has('taskDueOn') ||
  (headers(task).get('term') ?? '') !== '' ||
  text(extension(task, 'TaskSchedule'), 'dueDate') !== ''
