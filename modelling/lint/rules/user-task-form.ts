import { type Element, extension, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'

import { ofType, type Rule } from '../rule.ts'

/** A task needs a screen: a wizard of the product, or a form of the analyst. */
export const userTaskForm: Rule = {
  name: 'user-task-form',
  severity: 'ERROR',
  explanation:
    'Een taak heeft een scherm nodig: een wizard van het product (formulier-sleutel wizard:naam) of een eigen formulier. Zonder scherm kan niemand de taak afwerken.',
  check: (diagram) =>
    ofType(diagram, 'UserTask')
      .filter((task) => !hasForm(extension(task, 'FormDefinition')))
      .map((element) => ({ element, message: `${called(element)} heeft geen wizard en geen formulier.` })),
}

const hasForm = (definition: Element | undefined): boolean =>
  ['formKey', 'formId', 'externalReference'].some((name) => text(definition, name) !== '')
