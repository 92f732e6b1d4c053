import { readForm } from '../form/read-form.ts'
import type { ModelFile } from '../model-file.ts'
import { readDiagram } from '../moddle/diagram.ts'
import { embeddedForms } from '../moddle/embedded-forms.ts'
import type { Element } from '../moddle/element.ts'
import { readDecisions } from '../moddle/tables.ts'
import { compareDiagrams } from './compare-diagrams.ts'
import { compareForms } from './compare-forms.ts'
import { compareTables } from './compare-tables.ts'
import type { ModelChange } from './model-change.ts'

/**
 * What is different between two versions of a process, in plain Dutch, in the order of the newer files. What is only drawn elsewhere has kind `MOVED` and
 * comes after the rest of its file.
 *
 * @throws Error when a file cannot be read
 */
export const compareModels = async (
  before: readonly ModelFile[],
  after: readonly ModelFile[],
): Promise<readonly ModelChange[]> => {
  const pairs = after.map((file) => ({ file, old: counterpart(file, before, after) }))
  const met = new Set(pairs.flatMap(({ old }) => old?.name ?? []))
  const found = await Promise.all(pairs.map(({ file, old }) => compareFiles(old, file)))
  return [
    ...found.flat(),
    ...before
      .filter(({ name }) => !met.has(name))
      .map(({ name }): ModelChange => ({
        kind: 'REMOVED',
        file: name,
        elementId: name,
        sentence: `Het bestand '${name}' is weggehaald.`,
      })),
  ]
}

// the only diagram of a process is the same one under another name
const counterpart = (
  file: ModelFile,
  before: readonly ModelFile[],
  after: readonly ModelFile[],
): ModelFile | undefined => {
  const same = before.find(({ name }) => name === file.name)
  if (same !== undefined || !isDiagram(file)) return same
  const [old, second] = before.filter(isDiagram)
  return second === undefined && after.filter(isDiagram).length === 1 ? old : undefined
}

const isDiagram = ({ name }: ModelFile): boolean => name.endsWith('.bpmn')

const compareFiles = async (old: ModelFile | undefined, now: ModelFile): Promise<readonly ModelChange[]> => {
  const { name, content } = now
  if (old === undefined)
    return [{ kind: 'ADDED', file: name, elementId: name, sentence: `Het bestand '${name}' is nieuw.` }]
  if (old.content === content) return []
  if (name.endsWith('.dmn')) return compareTables(await readDecisions(old.content), await readDecisions(content), name)
  if (name.endsWith('.form')) return compareForms(readForm(old.content), readForm(content), name)
  const [before, after] = [await readDiagram(old.content), await readDiagram(content)]
  return [
    ...compareDiagrams(before.definitions, after.definitions, name),
    ...compareEmbedded(before.definitions, after.definitions, name),
  ]
}

const compareEmbedded = (before: Element, after: Element, file: string): readonly ModelChange[] => {
  const old = embeddedForms(before)
  return [...embeddedForms(after)].flatMap(([id, content]) => {
    const was = old.get(id)
    if (was === undefined)
      return [{ kind: 'ADDED', file, elementId: id, sentence: `Het formulier '${id}' is nieuw.` } as const]
    return was === content ? [] : compareForms(readForm(was), readForm(content), file)
  })
}
