import { extension, idOf, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'

import { nearMiss } from '../near-miss.ts'
import { ofType, type Rule } from '../rule.ts'

/** Candidate groups are role codes. */
export const knownRole: Rule = {
  name: 'known-role',
  severity: 'ERROR',
  explanation: 'Niemand heeft deze rol, dus de taak komt bij niemand in de werklijst. Kies een bestaande rol.',
  check: (diagram, { roles }) => {
    const codes = roles.map(({ id }) => id)
    return ofType(diagram, 'UserTask').flatMap((element) => {
      const groups = text(extension(element, 'AssignmentDefinition'), 'candidateGroups')
      const wanted = groups.startsWith('=') ? [] : groups.split(',').map((one) => one.trim())
      return wanted
        .filter((code) => code !== '' && !codes.includes(code))
        .map((code) => ({
          element,
          message: `${called(element)} gaat naar de rol '${code}', die niet bestaat.`,
          fix: fixFor(idOf(element), wanted, code, nearMiss(code, codes)),
        }))
    })
  },
}

const fixFor = (id: string, wanted: readonly string[], wrong: string, right: string | undefined) =>
  right === undefined
    ? undefined
    : {
        label: `Verander in '${right}'`,
        changes: [
          {
            kind: 'EXTENSION',
            id,
            type: 'AssignmentDefinition',
            property: 'candidateGroups',
            value: wanted.map((code) => (code === wrong ? right : code)).join(','),
          } as const,
        ],
      }
