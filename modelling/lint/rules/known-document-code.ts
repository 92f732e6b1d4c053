import { headers, idOf } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'

import type { Rule } from '../rule.ts'

const header = 'documentCode'

/** A letter is made from a document type. */
export const knownDocumentCode: Rule = {
  name: 'known-document-code',
  severity: 'ERROR',
  explanation:
    'Deze code staat niet in de lijst van documenten, dus er wordt geen document gemaakt. Kies een bestaand document.',
  check: ({ nodes }, { documentTypes }) =>
    nodes.flatMap((element) => {
      const code = headers(element).get(header)
      if (code === undefined || documentTypes.some(({ id }) => id === code)) return []
      if (code === '') return [{ element, message: `${called(element)} zegt niet welk document gemaakt wordt.` }]
      const meant = documentTypes.find(({ id }) => bare(id) === bare(code))
      const fix = meant && {
        label: `Verander in ${meant.id} (${meant.title})`,
        changes: [{ kind: 'HEADER', id: idOf(element), key: header, value: meant.id } as const],
      }
      return [{ element, message: `${called(element)} maakt document '${code}', dat niet bestaat.`, fix }]
    }),
}

// codes are a digit apart from each other: only another spelling of the same number is certain
const bare = (code: string): string =>
  code
    .toUpperCase()
    .replaceAll(/[\s.-]/g, '')
    .replace(/^(DT)?0*/, '')
