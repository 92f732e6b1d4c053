import type { ModelFile } from '../model-file.ts'
import { compareModels } from './compare-models.ts'
import type { ModelChange } from './model-change.ts'

/**
 * What is different between two versions with all that lies beside them: diagrams, tables and forms in words; scenarios as one sentence a file, and a file that
 * cannot be read as well.
 */
export const changesOf = async (
  before: readonly ModelFile[],
  after: readonly ModelFile[],
): Promise<readonly ModelChange[]> => [
  ...(await compareModels(before.filter(isDrawn), after.filter(isDrawn)).catch(() =>
    changedFiles(before.filter(isDrawn), after.filter(isDrawn), (name) => `Het bestand '${name}' is gewijzigd.`),
  )),
  ...changedFiles(
    before.filter((file) => !isDrawn(file)),
    after.filter((file) => !isDrawn(file)),
    (name) => `De scenario's in '${name}' zijn gewijzigd.`,
  ),
]

const isDrawn = ({ name }: ModelFile): boolean => !name.endsWith('.json')

const changedFiles = (
  before: readonly ModelFile[],
  after: readonly ModelFile[],
  changed: (name: string) => string,
): ModelChange[] => {
  const old = new Map(before.map(({ name, content }) => [name, content]))
  const now = new Map(after.map(({ name, content }) => [name, content]))
  const change = (kind: ModelChange['kind'], name: string, sentence: string): ModelChange => ({
    kind,
    file: name,
    elementId: name,
    sentence,
  })
  return [
    ...[...now.keys()].flatMap((name) => {
      const was = old.get(name)
      if (was === undefined) return [change('ADDED', name, `Het bestand '${name}' is nieuw.`)]
      return was === now.get(name) ? [] : [change('CHANGED', name, changed(name))]
    }),
    ...[...old.keys()]
      .filter((name) => !now.has(name))
      .map((name) => change('REMOVED', name, `Het bestand '${name}' is weggehaald.`)),
  ]
}
