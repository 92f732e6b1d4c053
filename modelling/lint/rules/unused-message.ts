import { idOf, list, text } from '../../moddle/element.ts'
import { messageOf } from '../../moddle/messages.ts'
import type { Rule } from '../rule.ts'

/** A message that no step waits for or sends is a leftover. */
export const unusedMessage: Rule = {
  name: 'unused-message',
  severity: 'WARNING',
  explanation:
    'Het bericht staat in het bestand maar geen enkele stap gebruikt het. Wie zoekt waar het gebruikt wordt, wordt op een dwaalspoor gezet.',
  check: ({ definitions, nodes }) => {
    const used = new Set(nodes.flatMap((node) => messageOf(node) ?? []))
    return list(definitions, 'rootElements')
      .filter((root) => root.$type === 'bpmn:Message' && !used.has(root))
      .map((element) => ({
        element,
        message: `Het bericht '${text(element, 'name') || idOf(element)}' wordt door geen enkele stap gebruikt.`,
      }))
  },
}
