import { eventDefinition, idOf, one, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'

import { renamed } from '../renamed.ts'
import type { Rule } from '../rule.ts'

/** Who catches an error waits for a code that some worker or end event throws. */
export const knownError: Rule = {
  name: 'known-error',
  severity: 'ERROR',
  explanation: 'Geen enkele machine en geen enkel einde geeft deze foutcode, dus deze weg wordt nooit genomen.',
  check: ({ nodes }, { errors }) => {
    const codeOf = (element: (typeof nodes)[number]): string =>
      text(one(eventDefinition(element, 'Error'), 'errorRef'), 'errorCode')
    const thrown = nodes.filter(({ $type }) => $type === 'bpmn:EndEvent').map(codeOf)
    const known = [...new Set([...errors, ...thrown])].map((id) => ({ id, title: id }))
    return nodes.flatMap((element) => {
      const code = codeOf(element)
      if (code === '' || code.startsWith('=') || known.some(({ id }) => id === code)) return []
      const error = one(eventDefinition(element, 'Error'), 'errorRef')
      const fix = renamed(code, known, (value) => ({ kind: 'SET', id: idOf(error), property: 'errorCode', value }))
      return [{ element, message: `${called(element)} vangt de fout '${code}', die niemand geeft.`, fix }]
    })
  },
}
