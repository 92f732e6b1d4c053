import { extension, idOf, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'

import { renamed } from '../renamed.ts'
import { ofType, type Rule } from '../rule.ts'

const prefix = 'wizard:'

/** A wizard is a page of the web, named in one word. */
export const knownWizard: Rule = {
  name: 'known-wizard',
  severity: 'ERROR',
  explanation:
    'De wizard bestaat niet in het product, dus de taak opent geen scherm. Kies een bestaande wizard of maak een eigen formulier.',
  check: (diagram, { wizards }) =>
    ofType(diagram, 'UserTask').flatMap((element) => {
      const key = text(extension(element, 'FormDefinition'), 'formKey')
      const wizard = key.slice(prefix.length)
      if (!key.startsWith(prefix) || wizards.some(({ id }) => id === wizard)) return []
      const fix = renamed(wizard, wizards, (value) => ({
        kind: 'EXTENSION',
        id: idOf(element),
        type: 'FormDefinition',
        property: 'formKey',
        value: `${prefix}${value}`,
      }))
      return [{ element, message: `${called(element)} noemt de wizard '${wizard}', die niet bestaat.`, fix }]
    }),
}
