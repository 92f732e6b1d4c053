import { extension, headers, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'
import type { Rule } from '../rule.ts'

/** A building block is told by headers what it has to do. */
export const blockHeaders: Rule = {
  name: 'block-headers',
  severity: 'ERROR',
  explanation:
    'De bouwsteen weet zonder dit gegeven niet wat ze moet doen, en het dossier loopt hier vast. Vul het in bij de eigenschappen.',
  check: ({ nodes }, { jobTypes }) =>
    nodes.flatMap((element) => {
      const type = text(extension(element, 'TaskDefinition'), 'type')
      const given = headers(element)
      const required = jobTypes.find(({ id }) => id === type)?.required ?? []
      return required
        .filter((key) => (given.get(key) ?? '') === '')
        .map((key) => ({ element, message: `${called(element)} mist het gegeven '${key}'.` }))
    }),
}
