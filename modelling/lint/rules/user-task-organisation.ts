import { type Element, extension, idOf, inputs, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'

import type { Fix } from '../finding.ts'
import { ofType, type Rule } from '../rule.ts'

/** A role is held in an organisation: the task says in which. */
export const userTaskOrganisation: Rule = {
  name: 'user-task-organisation',
  severity: 'ERROR',
  explanation:
    'De invoer taskOrgId zegt van welke organisatie de taak is: de gemeente van het pand (=municipalityOrgId) of het agentschap (=agencyOrgId). Zonder die invoer loopt het proces hier vast.',
  check: (diagram) =>
    ofType(diagram, 'UserTask')
      .filter((task) => !inputs(task).has('taskOrgId'))
      .map((element) => ({
        element,
        message: `${called(element)} zegt niet van welke organisatie de taak is.`,
        fix: fixFor(element),
      })),
}

const organisations = [
  { prefix: 'LB_', source: '=municipalityOrgId', label: 'Geef de taak aan de gemeente van het pand' },
  { prefix: 'WK_', source: '=agencyOrgId', label: 'Geef de taak aan Wonen in Vlaanderen' },
] as const

// certain only when all roles of the task belong to one kind of organisation
const fixFor = (task: Element): Fix | undefined => {
  const roles = text(extension(task, 'AssignmentDefinition'), 'candidateGroups').split(/,\s*/)
  const found = organisations.find(({ prefix }) => roles.every((role) => role.startsWith(prefix)))
  return (
    found && {
      label: found.label,
      changes: [{ kind: 'INPUT', id: idOf(task), target: 'taskOrgId', source: found.source }],
    }
  )
}
