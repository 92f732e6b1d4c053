import { headers, idOf, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'

import { ofType, type Rule } from '../rule.ts'

/** The worklist shows a task by its title and number. */
export const userTaskHeader: Rule = {
  name: 'user-task-header',
  severity: 'ERROR',
  explanation:
    'De werklijst toont een taak met haar titel en nummer, die in de headers title en taskCode staan. Zonder die headers loopt het proces hier vast.',
  check: (diagram) =>
    ofType(diagram, 'UserTask').flatMap((element) => [
      ...(has(headers(element), 'title')
        ? []
        : [
            {
              element,
              message: `${called(element)} heeft geen titel voor de werklijst.`,
              fix:
                text(element, 'name') === ''
                  ? undefined
                  : {
                      label: `Neem de naam '${text(element, 'name')}' als titel`,
                      changes: [
                        { kind: 'HEADER', id: idOf(element), key: 'title', value: text(element, 'name') } as const,
                      ],
                    },
            },
          ]),
      ...(has(headers(element), 'taskCode')
        ? []
        : [{ element, message: `${called(element)} heeft geen taaknummer (header taskCode).` }]),
    ]),
}

const has = (given: ReadonlyMap<string, string>, key: string): boolean => (given.get(key) ?? '') !== ''
