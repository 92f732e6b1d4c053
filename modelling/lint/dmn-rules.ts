import { namesIn } from '../feel/names.ts'
import { type Element, idOf, list, one, text } from '../moddle/element.ts'
import { tableOf } from '../moddle/tables.ts'
import type { Finding } from './finding.ts'

type Problem = Pick<Finding, 'rule' | 'severity' | 'elementId' | 'message'>

/**
 * Problems of the decision tables of one file.
 *
 * @param variables what a table may read; the answers of tables that it asks for included
 * @param asked ids of the decisions that a diagram or another decision asks for
 */
export const checkDecisions = (
  decisions: readonly Element[],
  file: string,
  variables: ReadonlySet<string>,
  asked: ReadonlySet<string>,
): readonly Finding[] =>
  decisions.flatMap((decision) =>
    [
      ...nameless(decision),
      ...unasked(decision, asked),
      ...inputProblems(decision, variables),
      ...outputProblems(decision),
    ].map((problem) => ({
      ...problem,
      file,
      elementName: nameOf(decision),
      explanation: explanations[problem.rule] ?? '',
    })),
  )

const explanations: Readonly<Record<string, string>> = {
  'decision-name': 'Een tabel zonder naam vindt niemand terug.',
  'decision-input': 'Een kolom leest een variabele die het proces vooraf zet. Anders past geen enkele regel.',
  'decision-output': 'Het antwoord van een kolom krijgt een naam, waaronder het proces het leest.',
  'decision-asked': 'Een tabel die niemand vraagt, doet niets. Vraag ze in een stap of haal ze weg.',
  'decision-rules': 'Een tabel zonder regels geeft nooit een antwoord.',
}

const nameOf = (decision: Element): string => text(decision, 'name') || idOf(decision)

const nameless = (decision: Element): readonly Problem[] =>
  text(decision, 'name') === ''
    ? [warning('decision-name', idOf(decision), `De tabel '${idOf(decision)}' heeft geen naam.`)]
    : []

const unasked = (decision: Element, asked: ReadonlySet<string>): readonly Problem[] =>
  asked.has(idOf(decision))
    ? []
    : [
        warning(
          'decision-asked',
          idOf(decision),
          `De tabel '${nameOf(decision)}' wordt door geen enkele stap gevraagd.`,
        ),
      ]

const inputProblems = (decision: Element, variables: ReadonlySet<string>): readonly Problem[] =>
  list(tableOf(decision), 'input').flatMap((column, index) => {
    const label = text(column, 'label') || `kolom ${index + 1}`
    const source = text(one(column, 'inputExpression'), 'text')
    const id = idOf(column) || idOf(decision)
    if (source === '') return [error('decision-input', id, `'${label}' van tabel '${nameOf(decision)}' leest niets.`)]
    return namesIn(source)
      .filter((name) => !variables.has(name))
      .map((name) =>
        warning(
          'decision-input',
          id,
          `'${label}' van tabel '${nameOf(decision)}' leest '${name}', een variabele die niemand zet.`,
        ),
      )
  })

const outputProblems = (decision: Element): readonly Problem[] => {
  const table = tableOf(decision)
  if (table === undefined) return []
  const columns = list(table, 'output')
  const names = columns.map((column) => text(column, 'name'))
  const several = columns.length > 1
  return [
    ...columns.flatMap((column, index) =>
      several && names[index] === ''
        ? [
            error(
              'decision-output',
              idOf(column),
              `Antwoord ${index + 1} van tabel '${nameOf(decision)}' heeft geen naam.`,
            ),
          ]
        : [],
    ),
    ...names
      .filter((name, index) => name !== '' && names.indexOf(name) !== index)
      .map((name) =>
        error('decision-output', idOf(decision), `Tabel '${nameOf(decision)}' heeft twee keer het antwoord '${name}'.`),
      ),
    ...(list(table, 'rule').length === 0
      ? [warning('decision-rules', idOf(decision), `Tabel '${nameOf(decision)}' heeft geen regels.`)]
      : []),
  ]
}

const error = (rule: string, elementId: string, message: string): Problem => ({
  rule,
  severity: 'ERROR',
  elementId,
  message,
})
const warning = (rule: string, elementId: string, message: string): Problem => ({
  rule,
  severity: 'WARNING',
  elementId,
  message,
})
