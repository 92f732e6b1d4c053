import { namesIn, namesInValue } from '../feel/names.ts'
import { readForm } from '../form/read-form.ts'
import { isDrawn, type ModelFile } from '../model-file.ts'
import { flowsOf, nodesOf, processesOf, readDiagram } from '../moddle/diagram.ts'
import {
  type Element,
  eventDefinition,
  extension,
  headers,
  idOf,
  inputs,
  list,
  one,
  outputs,
  text,
} from '../moddle/element.ts'
import { embeddedForms } from '../moddle/embedded-forms.ts'
import { expressionsOf } from '../moddle/expressions.ts'
import { readDecisions, tableOf } from '../moddle/tables.ts'
import { called } from '../words.nl.ts'
import { messageOf } from '../moddle/messages.ts'
import type { Use, UseKind } from './use.ts'

/**
 * Everything that the files of a process name, each once for each place. What an expression picks at run time cannot be known and is left out.
 *
 * @throws Error when a file cannot be read
 */
export const usesOf = async (files: readonly ModelFile[]): Promise<readonly Use[]> =>
  (await Promise.all(files.filter(isDrawn).map(usesOfFile))).flat()

type Named = readonly (readonly [kind: UseKind, id: string])[]

const usesOfFile = async ({ name, content }: ModelFile): Promise<readonly Use[]> => {
  const at = (elementId: string, place: string, named: Named): readonly Use[] =>
    unique(named).map(([kind, id]) => ({ kind, id, file: name, elementId, place }))
  if (name.endsWith('.dmn')) {
    const decisions = await readDecisions(content)
    return decisions.flatMap((decision) =>
      at(idOf(decision), `Tabel '${text(decision, 'name') || idOf(decision)}'`, ofTable(decision)),
    )
  }
  if (name.endsWith('.form')) return at(name, `Formulier '${name}'`, ofForm(content))
  const { definitions } = await readDiagram(content)
  return [
    ...nodesOf(definitions).flatMap((node) => at(idOf(node), called(node), ofNode(node))),
    ...flowsOf(definitions).flatMap((flow) => at(idOf(flow), wayOf(flow), ofExpressions(flow))),
    ...[...embeddedForms(definitions)].flatMap(([id, form]) =>
      at(idOf(processesOf(definitions)[0]), `Formulier '${id}'`, ofForm(form)),
    ),
  ]
}

const wayOf = (flow: Element): string => {
  const from = one(flow, 'sourceRef')
  return from === undefined ? called(flow) : `Weg '${text(flow, 'name') || idOf(flow)}' uit ${called(from)}`
}

const ofNode = (node: Element): Named => [
  ...known('JOB_TYPE', text(extension(node, 'TaskDefinition'), 'type')),
  ...known('DOCUMENT_TYPE', headers(node).get('documentCode') ?? ''),
  ...known('TERM', headers(node).get('term') ?? ''),
  ...rolesIn(text(extension(node, 'AssignmentDefinition'), 'candidateGroups')),
  ...rolesIn(headers(node).get('roles') ?? ''),
  ...ofScreen(extension(node, 'FormDefinition')),
  ...known('MESSAGE', text(messageOf(node), 'name')),
  ...known('ERROR', text(one(eventDefinition(node, 'Error'), 'errorRef'), 'errorCode')),
  ...known('DECISION', text(extension(node, 'CalledDecision'), 'decisionId')),
  ...known('PROCESS', text(extension(node, 'CalledElement'), 'processId')),
  ...known('VARIABLE', text(extension(node, 'CalledDecision'), 'resultVariable')),
  ...[...inputs(node).keys(), ...outputs(node).keys()].map((name) => ['VARIABLE', name.split('.')[0] ?? name] as const),
  ...ofExpressions(node),
]

const ofExpressions = (element: Element): Named =>
  expressionsOf(element)
    .flatMap(namesInValue)
    .map((name) => ['VARIABLE', name] as const)

// what begins with = is known only when it runs
const known = (kind: UseKind, id: string): Named => (id === '' || id.startsWith('=') ? [] : [[kind, id]])

const rolesIn = (groups: string): Named =>
  groups.startsWith('=') ? [] : groups.split(',').flatMap((role) => known('ROLE', role.trim()))

const wizard = 'wizard:'
const embedded = 'camunda-forms:bpmn:'
const ofScreen = (definition: Element | undefined): Named => {
  const key = text(definition, 'formKey')
  if (key.startsWith(wizard)) return known('WIZARD', key.slice(wizard.length))
  return known('FORM', text(definition, 'formId') || key.replace(embedded, ''))
}

const ofForm = (content: string): Named =>
  readForm(content).fields.flatMap(({ key }) => known('VARIABLE', key?.split('.')[0] ?? ''))

const ofTable = (decision: Element): Named => {
  const table = tableOf(decision)
  return [
    ...list(table, 'input').flatMap((column) => namesIn(text(one(column, 'inputExpression'), 'text'))),
    ...list(table, 'output').map((column) => text(column, 'name')),
  ].flatMap((name) => known('VARIABLE', name))
}

const unique = (named: Named): Named => [...new Map(named.map((one) => [one.join(' '), one])).values()]
