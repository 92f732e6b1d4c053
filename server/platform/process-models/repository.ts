import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { namesIn } from '../records/element-names.ts'
import type { ModelFile } from './model.ts'

/** A process with its files, the diagram first. */
export interface ModelFiles {
  readonly processId: string
  readonly title: string
  readonly files: readonly ModelFile[]
}

/** What the processes room holds: a diagram with the tables, forms and scenarios of its folder. */
export const readRepository = (): ModelFiles[] => {
  const folder = fileURLToPath(new URL('../../../processes/', import.meta.url))
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readFolder(`${folder}${entry.name}`))
    .filter((one) => one !== undefined)
    .sort((a, b) => (a.processId < b.processId ? -1 : 1))
}

const readFolder = (folder: string): ModelFiles | undefined => {
  const files = readdirSync(folder)
    .filter((name) => /\.(bpmn|dmn|form|json)$/.test(name))
    .map((name) => ({ name, content: readFileSync(`${folder}/${name}`, 'utf8') }))
  return modelOf(inOrder(files), basename(folder))
}

/** The process that a set of files draws; undefined without a diagram. */
export const modelOf = (files: readonly ModelFile[], folder: string): ModelFiles | undefined => {
  const diagram = files.find(({ name }) => name.endsWith('.bpmn'))
  if (!diagram) return undefined
  const processId = processIdIn(diagram.content) ?? folder
  return { processId, title: namesIn(diagram.content).get(processId) ?? processId, files }
}

/** Diagram first, then by name: the same files in the same order have the same digest. */
export const inOrder = (files: readonly ModelFile[]): ModelFile[] =>
  files.toSorted(
    (a, b) => Number(b.name.endsWith('.bpmn')) - Number(a.name.endsWith('.bpmn')) || byText(a.name, b.name),
  )

const byText = (left: string, right: string): number => (left < right ? -1 : Number(left > right))

/** Id of the process that a diagram makes executable; undefined when none is. */
export const processIdIn = (xml: string): string | undefined => processIdsIn(xml)[0]

/** Ids of all processes that a diagram makes executable. */
export const processIdsIn = (xml: string): string[] =>
  [...xml.matchAll(/<(?:\w+:)?process\s[^>]*>/g)]
    .filter(([tag]) => /\bisExecutable="true"/.test(tag))
    .flatMap(([tag]) => /\bid="([^"]+)"/.exec(tag)?.[1] ?? [])
