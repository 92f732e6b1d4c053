import { extension, idOf, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'

import { renamed } from '../renamed.ts'
import type { Rule } from '../rule.ts'

/** A decision table is called by its id. */
export const knownDecision: Rule = {
  name: 'known-decision',
  severity: 'ERROR',
  explanation:
    'Deze beslissingstabel bestaat niet, dus het dossier loopt hier vast. Voeg de tabel aan het proces toe of kies een bestaande.',
  check: ({ nodes, decisionIds }, { decisions }) => {
    const known = [...decisions, ...decisionIds.map((id) => ({ id, title: id }))]
    return nodes.flatMap((element) => {
      const id = text(extension(element, 'CalledDecision'), 'decisionId')
      if (id === '' || id.startsWith('=') || known.some((one) => one.id === id)) return []
      const fix = renamed(id, known, (value) => ({
        kind: 'EXTENSION',
        id: idOf(element),
        type: 'CalledDecision',
        property: 'decisionId',
        value,
      }))
      return [{ element, message: `${called(element)} vraagt de tabel '${id}', die niet bestaat.`, fix }]
    })
  },
}
