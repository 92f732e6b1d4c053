import { extension, idOf, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'

import { renamed } from '../renamed.ts'
import type { Rule } from '../rule.ts'

/** A job without a worker waits for ever. */
export const knownJobType: Rule = {
  name: 'known-job-type',
  severity: 'ERROR',
  explanation:
    'Geen enkele machine voert deze stap uit, dus het proces wacht hier voor altijd. Kies een bestaande bouwsteen.',
  check: ({ nodes }, { jobTypes }) =>
    nodes.flatMap((element) => {
      const type = text(extension(element, 'TaskDefinition'), 'type')
      if (type === '' || jobTypes.some(({ id }) => id === type)) return []
      const fix = renamed(type, jobTypes, (value) => ({
        kind: 'EXTENSION',
        id: idOf(element),
        type: 'TaskDefinition',
        property: 'type',
        value,
      }))
      return [{ element, message: `${called(element)} vraagt '${type}', waarvoor geen machine bestaat.`, fix }]
    }),
}
