import { type Element, eventDefinition, one, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'

import type { Rule } from '../rule.ts'

/** A fixed duration knows no holidays, suspensions or changes of the law. */
export const timerLegalTerm: Rule = {
  name: 'timer-legal-term',
  severity: 'WARNING',
  explanation:
    'Een vaste duur kent geen feestdagen, geen schorsing en geen wijziging van de wet. Laat een eerdere stap de datum berekenen uit een wettelijke termijn en wacht op die datum.',
  check: ({ nodes }) =>
    nodes.flatMap((element) => {
      const fixed = fixedTime(eventDefinition(element, 'Timer'))
      return fixed === undefined
        ? []
        : [
            {
              element,
              message: `${called(element)} wacht een vaste tijd (${fixed}) in plaats van een wettelijke termijn.`,
            },
          ]
    }),
}

const fixedTime = (definition: Element | undefined): string | undefined => {
  const duration = text(one(definition, 'timeDuration'), 'body')
  if (/^P/.test(duration) || /^=\s*duration\(\s*"[^"]*"\s*\)$/.test(duration)) return duration
  const date = text(one(definition, 'timeDate'), 'body')
  return /^\d{4}-/.test(date) || /^=\s*date and time\(\s*"[^"]*"\s*\)$/.test(date) ? date : undefined
}
