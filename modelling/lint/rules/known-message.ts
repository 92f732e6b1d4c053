import { idOf, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'

import { renamed } from '../renamed.ts'
import type { Rule } from '../rule.ts'
import { isSending, messageOf } from '../../moddle/messages.ts'

/** A message that nobody sends never arrives. */
export const knownMessage: Rule = {
  name: 'known-message',
  severity: 'ERROR',
  explanation:
    'Niemand verstuurt dit bericht, dus het proces wacht hier voor altijd. Kies een bericht dat het product of een ander proces verstuurt.',
  check: ({ nodes }, { messages }) => {
    const sent = new Set(nodes.filter(isSending).map((node) => text(messageOf(node), 'name')))
    return nodes.flatMap((element) => {
      const message = messageOf(element)
      const name = text(message, 'name')
      if (isSending(element) || name === '' || name.startsWith('=')) return []
      if (sent.has(name) || messages.some(({ id }) => id === name)) return []
      const fix = renamed(name, messages, (value) => ({ kind: 'SET', id: idOf(message), property: 'name', value }))
      return [{ element, message: `${called(element)} wacht op het bericht '${name}', dat niemand verstuurt.`, fix }]
    })
  },
}
