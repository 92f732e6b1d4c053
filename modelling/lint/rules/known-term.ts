import { headers, idOf } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'
import { renamed } from '../renamed.ts'
import type { Rule } from '../rule.ts'

/** A term is named by its code in the law of the product. */
export const knownTerm: Rule = {
  name: 'known-term',
  severity: 'ERROR',
  explanation:
    'Deze termijn staat niet in de lijst van wettelijke termijnen, dus er kan geen datum berekend worden. Kies een bestaande termijn.',
  check: ({ nodes }, { terms }) =>
    nodes.flatMap((element) => {
      const term = headers(element).get('term')
      if (term === undefined || terms.some(({ id }) => id === term)) return []
      const fix = renamed(term, terms, (value) => ({ kind: 'HEADER', id: idOf(element), key: 'term', value }))
      return [{ element, message: `${called(element)} noemt de termijn '${term}', die niet bestaat.`, fix }]
    }),
}
