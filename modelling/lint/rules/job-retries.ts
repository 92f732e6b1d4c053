import { extension, idOf, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'

import type { Rule } from '../rule.ts'

/** Five tries, with the pauses of the workers between them, outlast a short fault of another system. */
export const jobRetries: Rule = {
  name: 'job-retries',
  severity: 'WARNING',
  explanation:
    'Vijf pogingen overbruggen een korte storing van een ander systeem. Met minder staat het dossier sneller stil en moet iemand het herstellen.',
  check: ({ nodes }) =>
    nodes
      .filter((node) => text(extension(node, 'TaskDefinition'), 'type') !== '')
      .filter((node) => !enough(text(extension(node, 'TaskDefinition'), 'retries')))
      .map((element) => ({
        element,
        message: `${called(element)} heeft geen vijf pogingen.`,
        fix: {
          label: 'Zet het aantal pogingen op 5',
          changes: [
            { kind: 'EXTENSION', id: idOf(element), type: 'TaskDefinition', property: 'retries', value: '5' } as const,
          ],
        },
      })),
}

const enough = (retries: string): boolean => retries.startsWith('=') || Number(retries) >= 5
