import { documentation } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'

import { ofType, type Rule } from '../rule.ts'

/** What is written about a task is the help that its page shows. */
export const userTaskDocumentation: Rule = {
  name: 'user-task-documentation',
  severity: 'WARNING',
  explanation:
    'De documentatie van een taak is de hulptekst die de behandelaar bij de taak leest. Schrijf twee tot vier zinnen: wat er gebeurde, wat u doet, wat erna komt.',
  check: (diagram) =>
    ofType(diagram, 'UserTask')
      .filter((task) => documentation(task) === '')
      .map((element) => ({ element, message: `${called(element)} heeft geen documentatie.` })),
}
