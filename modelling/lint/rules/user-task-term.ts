import { inputs } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'

import { ofType, type Rule } from '../rule.ts'

/** A task without a term drops to the end of every list. */
export const userTaskTerm: Rule = {
  name: 'user-task-term',
  severity: 'WARNING',
  explanation:
    'Zonder termijn ziet niemand tegen wanneer de taak klaar moet zijn. Geef als invoer taskDueOn een datum die een eerdere stap berekende.',
  check: (diagram) =>
    ofType(diagram, 'UserTask')
      .filter((task) => !inputs(task).has('taskDueOn'))
      .map((element) => ({ element, message: `${called(element)} heeft geen termijn.` })),
}
