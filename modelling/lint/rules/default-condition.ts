import { idOf, one } from '../../moddle/element.ts'
import { called, nameOf } from '../../words.nl.ts'
import type { Rule } from '../rule.ts'

/** The engine never looks at the condition of a default way. */
export const defaultCondition: Rule = {
  name: 'default-condition',
  severity: 'WARNING',
  explanation:
    'De procesmotor kijkt niet naar de voorwaarde van een standaardpijl. Wie het diagram leest, denkt van wel.',
  check: ({ nodes }) =>
    nodes.flatMap((node) => {
      const standard = one(node, 'default')
      if (standard === undefined || one(standard, 'conditionExpression') === undefined) return []
      return [
        {
          element: standard,
          message: `De standaardpijl '${nameOf(standard)}' van ${called(node)} heeft een voorwaarde die nooit telt.`,
          fix: {
            label: 'Haal de voorwaarde weg',
            changes: [{ kind: 'CONDITION', id: idOf(standard), value: null } as const],
          },
        },
      ]
    }),
}
