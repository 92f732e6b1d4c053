import { type Element, extension, inputs, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'
import { ofType, type Rule } from '../rule.ts'

/** Without an organisation a task goes to the one of the case in which its roles are held: they must agree on which. */
export const userTaskOrganisation: Rule = {
  name: 'user-task-organisation',
  severity: 'ERROR',
  explanation:
    'De rollen horen bij verschillende soorten organisaties, dus het is niet duidelijk van wie de taak is. Kies rollen van één soort organisatie, of geef de organisatie als invoer taskOrgId.',
  check: (diagram) =>
    ofType(diagram, 'UserTask')
      .filter((task) => !inputs(task).has('taskOrgId') && kindsOf(task).size > 1)
      .map((element) => ({ element, message: `${called(element)} gaat naar rollen van verschillende organisaties.` })),
}

// `LB_DB` is a role of a municipality, `WK_DB` one of the agency
const kindsOf = (task: Element): ReadonlySet<string> => {
  const groups = text(extension(task, 'AssignmentDefinition'), 'candidateGroups')
  return new Set(groups.startsWith('=') ? [] : groups.split(',').map((role) => role.trim().split('_')[0] ?? ''))
}
