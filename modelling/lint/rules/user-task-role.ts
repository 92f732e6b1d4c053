import { extension, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'

import { ofType, type Rule } from '../rule.ts'

/** Somebody must be able to take a task. */
export const userTaskRole: Rule = {
  name: 'user-task-role',
  severity: 'ERROR',
  explanation:
    'Een taak zonder rol komt bij niemand in de werklijst. Kies bij de toewijzing een of meer rollen (candidate groups).',
  check: (diagram) =>
    ofType(diagram, 'UserTask')
      .filter((task) => text(extension(task, 'AssignmentDefinition'), 'candidateGroups') === '')
      .map((element) => ({ element, message: `${called(element)} heeft geen rol.` })),
}
