import { extension, idOf, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'

import { renamed } from '../renamed.ts'
import { ofType, type Rule } from '../rule.ts'

/** A call starts another process by its id. */
export const knownProcess: Rule = {
  name: 'known-process',
  severity: 'ERROR',
  explanation:
    'Het proces dat hier aangeroepen wordt, bestaat niet, dus het dossier loopt hier vast. Kies een gepubliceerd proces.',
  check: (diagram, { processes }) => {
    const own = diagram.processes.map((process) => idOf(process))
    return ofType(diagram, 'CallActivity').flatMap((element) => {
      const id = text(extension(element, 'CalledElement'), 'processId')
      if (id === '' || id.startsWith('=') || own.includes(id) || processes.some((one) => one.id === id)) return []
      const fix = renamed(id, processes, (value) => ({
        kind: 'EXTENSION',
        id: idOf(element),
        type: 'CalledElement',
        property: 'processId',
        value,
      }))
      return [{ element, message: `${called(element)} roept het proces '${id}' aan, dat niet bestaat.`, fix }]
    })
  },
}
