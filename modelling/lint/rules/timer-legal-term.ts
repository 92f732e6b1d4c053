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
      const time = fixedTime(eventDefinition(element, 'Timer'))
      return time === undefined
        ? []
        : [
            {
              element,
              message: `${called(element)} wacht een vaste tijd (${time}) in plaats van een wettelijke termijn.`,
            },
          ]
    }),
}

const fixedTime = (definition: Element | undefined): string | undefined =>
  ['timeDuration', 'timeDate'].map((name) => text(one(definition, name), 'body')).find((time) => fixed.test(time))

const fixed = /^P\d|^PT|^\d{4}-|^=\s*(duration|date and time|date)\(\s*"[^"]*"\s*\)$|^=\s*@"/
