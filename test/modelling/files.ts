import { readdirSync, readFileSync } from 'node:fs'
import type { ModelFile } from '#modelling/model-file'
import { processes } from '#processes'

/** Files of a process of the repository, diagram first. */
export const filesOf = (processId: string): ModelFile[] =>
  readdirSync(`processes/${processId}`)
    .filter((name) => /\.(bpmn|dmn)$/.test(name))
    .sort((one, other) => Number(other.endsWith('.bpmn')) - Number(one.endsWith('.bpmn')) || (one < other ? -1 : 1))
    .map((name) => ({ name, content: readFileSync(`processes/${processId}/${name}`, 'utf8') }))

/** Every process of the repository with its files. */
export const repositoryModels = () => processes.map(({ processId }) => ({ processId, files: filesOf(processId) }))

/** The files with one change in the text of one; throws when nothing changed. */
export const changed = (files: readonly ModelFile[], find: string | RegExp, replace: string): ModelFile[] => {
  const next = files.map(({ name, content }) => ({ name, content: content.replace(find, replace) }))
  if (next.every(({ content }, index) => content === files[index]?.content))
    throw new Error(`not found: ${String(find)}`)
  return next
}
