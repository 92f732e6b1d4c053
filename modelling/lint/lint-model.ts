import type { Catalogue } from '../catalogue.ts'
import { type Form, readForm } from '../form/read-form.ts'
import { isDrawn, type ModelFile } from '../model-file.ts'
import { nodesOf, readDiagram } from '../moddle/diagram.ts'
import { variablesSetIn } from '../moddle/variables.ts'
import { type Element, extension, idOf, text } from '../moddle/element.ts'
import { embeddedForms } from '../moddle/embedded-forms.ts'
import { readDecisions, requiredBy } from '../moddle/tables.ts'
import { runBpmnlint } from './bpmnlint/run.ts'
import { checkDecisions } from './dmn-rules.ts'
import type { Finding } from './finding.ts'
import { checkForm } from './form-rules.ts'
import { checkDiagram } from './check-diagram.ts'
import { type Beside, prepare } from './rule.ts'

/**
 * Problems of the files of one process, errors first, in order of the files.
 *
 * @param files its diagram, decision tables and forms; what else lies beside them is passed over
 * @param catalogue what the product offers; a name outside it is a fault
 */
export const lintModel = async (files: readonly ModelFile[], catalogue: Catalogue): Promise<readonly Finding[]> => {
  const read = await Promise.all(files.filter(isDrawn).map(readFile))
  const beside = besideOf(read)
  const variables = new Set([
    ...catalogue.variables,
    ...beside.decisionIds,
    ...beside.formKeys,
    ...read.flatMap((one) => (one.kind === 'diagram' ? variablesSetIn(nodesOf(one.definitions)) : [])),
  ])
  const asked = new Set(read.flatMap(asks))
  const found = await Promise.all(read.map((one) => findingsOf(one, catalogue, beside, { variables, asked })))
  return found.flat().toSorted((one, other) => rank(one) - rank(other))
}

type ReadFile =
  | { readonly kind: 'diagram'; readonly name: string; readonly definitions: Element; readonly forms: readonly Form[] }
  | { readonly kind: 'tables'; readonly name: string; readonly decisions: readonly Element[] }
  | { readonly kind: 'form'; readonly name: string; readonly form: Form }
  | { readonly kind: 'broken'; readonly name: string; readonly why: string }

const readFile = async ({ name, content }: ModelFile): Promise<ReadFile> => {
  try {
    if (name.endsWith('.dmn')) return { kind: 'tables', name, decisions: await readDecisions(content) }
    if (name.endsWith('.form')) return { kind: 'form', name, form: readForm(content) }
    const { definitions } = await readDiagram(content)
    return { kind: 'diagram', name, definitions, forms: [...embeddedForms(definitions).values()].map(readForm) }
  } catch (error) {
    return { kind: 'broken', name, why: error instanceof Error ? error.message : String(error) }
  }
}

const besideOf = (read: readonly ReadFile[]): Beside => {
  const forms = read.flatMap((one) => (one.kind === 'form' ? [one.form] : []))
  const all = [...forms, ...read.flatMap((one) => (one.kind === 'diagram' ? one.forms : []))]
  return {
    decisionIds: read.flatMap((one) => (one.kind === 'tables' ? one.decisions.map((decision) => idOf(decision)) : [])),
    formIds: forms.map(({ id }) => id),
    formKeys: all.flatMap(({ fields }) => fields.flatMap(({ key }) => key?.split('.')[0] ?? [])),
  }
}

// decisions that are asked for: by a step, or by another decision
const asks = (read: ReadFile): readonly string[] => {
  if (read.kind === 'tables') return read.decisions.flatMap(requiredBy)
  if (read.kind !== 'diagram') return []
  return nodesOf(read.definitions).map((node) => text(extension(node, 'CalledDecision'), 'decisionId'))
}

const findingsOf = async (
  read: ReadFile,
  catalogue: Catalogue,
  beside: Beside,
  known: { readonly variables: ReadonlySet<string>; readonly asked: ReadonlySet<string> },
): Promise<readonly Finding[]> => {
  switch (read.kind) {
    case 'diagram':
      return checkDiagram(prepare(read.definitions, beside), read.name, catalogue, [
        ...(await runBpmnlint(read.definitions, read.name)),
        ...read.forms.flatMap((form) => checkForm(form, read.name)),
      ])
    case 'tables':
      return checkDecisions(read.decisions, read.name, known.variables, known.asked)
    case 'form':
      return checkForm(read.form, read.name)
    case 'broken':
      return [broken(read.name, read.why)]
  }
}

const broken = (file: string, why: string): Finding => ({
  rule: 'readable-file',
  severity: 'ERROR',
  file,
  elementId: file,
  elementName: file,
  message: `Het bestand '${file}' kan niet gelezen worden.`,
  explanation: why,
})

const rank = ({ severity }: Finding): number => (severity === 'ERROR' ? 0 : 1)
