import { type Element, extension, headers, idOf, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'
import type { Change, Fix } from '../finding.ts'
import { nearMiss } from '../near-miss.ts'
import type { Problem, Rule } from '../rule.ts'

/** Candidate groups, and the header `roles` of a building block, are role codes. */
export const knownRole: Rule = {
  name: 'known-role',
  severity: 'ERROR',
  explanation: 'Niemand heeft deze rol, dus wat hier gevraagd wordt komt bij niemand terecht. Kies een bestaande rol.',
  check: ({ nodes }, { roles }) => {
    const codes = roles.map(({ id }) => id)
    return nodes.flatMap((element) => [
      ...unknownIn(element, text(extension(element, 'AssignmentDefinition'), 'candidateGroups'), codes, (value) => ({
        kind: 'EXTENSION',
        id: idOf(element),
        type: 'AssignmentDefinition',
        property: 'candidateGroups',
        value,
      })),
      ...unknownIn(element, headers(element).get('roles') ?? '', codes, (value) => ({
        kind: 'HEADER',
        id: idOf(element),
        key: 'roles',
        value,
      })),
    ])
  },
}

const unknownIn = (
  element: Element,
  groups: string,
  codes: readonly string[],
  change: (value: string) => Change,
): readonly Problem[] => {
  const wanted = groups.startsWith('=') ? [] : groups.split(',').map((one) => one.trim())
  return wanted
    .filter((code) => code !== '' && !codes.includes(code))
    .map((code) => ({
      element,
      message: `${called(element)} gaat naar de rol '${code}', die niet bestaat.`,
      fix: fixFor(wanted, code, nearMiss(code, codes), change),
    }))
}

const fixFor = (
  wanted: readonly string[],
  wrong: string,
  right: string | undefined,
  change: (value: string) => Change,
): Fix | undefined =>
  right === undefined
    ? undefined
    : {
        label: `Verander in '${right}'`,
        changes: [change(wanted.map((code) => (code === wrong ? right : code)).join(','))],
      }
