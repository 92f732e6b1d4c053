import { createHash } from 'node:crypto'
import { Op } from 'sequelize'
import type { Database } from '../db/database.ts'
import { type ModelFile, processVersionModel } from '../process-models/model.ts'
import { processIdsIn, readRepository } from '../process-models/repository.ts'
import { digestOf, newestNumbers } from '../process-models/versions.ts'
import type { PlayFile } from './port.ts'

/**
 * The files of a model with the newest published files of the processes, tables and forms that it calls, and those that they call. What nobody knows is
 * left out: the engine says so when a token comes there.
 */
export const withSurroundings = (database: Database, files: readonly ModelFile[]): Promise<readonly PlayFile[]> =>
  surround(files, () => newestModels(database))

/**
 * The same from a library.
 *
 * @param models files of every process that can be called; asked when something is missing
 */
export const surround = async (
  files: readonly ModelFile[],
  models: () => Promise<readonly (readonly ModelFile[])[]>,
): Promise<readonly PlayFile[]> => {
  const gathered = files.filter(isForEngine)
  let library: Promise<readonly (readonly ModelFile[])[]> | undefined
  const asked = new Set<string>()
  for (;;) {
    const provided = new Set(gathered.flatMap(({ content }) => providedBy(content)))
    const missing = gathered
      .flatMap(({ content }) => neededBy(content))
      .find((need) => !provided.has(need) && !asked.has(need))
    if (missing === undefined) return gathered
    asked.add(missing)
    library ??= models()
    const found = filesFor(missing, await library)
    // of a process the tables beside it come too; what is here already wins
    gathered.push(...found.filter(({ content }) => providedBy(content).every((one) => !provided.has(one))))
  }
}

/** Of what the engine runs of a model: its scenarios may change without it being another. */
export const playedDigest = (files: readonly ModelFile[]): string => digestOf(files.filter(isForEngine))

/** Of everything that the engine was given, in an order of its own. */
export const surroundingsDigest = (files: readonly PlayFile[]): string => {
  const hash = createHash('sha256')
  for (const { name, content } of files.toSorted((a, b) => (a.name + a.content < b.name + b.content ? -1 : 1)))
    hash.update(`${name}\0${content}\0`)
  return hash.digest('hex')
}

/** Scenarios and pictures stay here. */
const isForEngine = ({ name }: ModelFile): boolean => /\.(bpmn|dmn|form)$/.test(name)

const all = (text: string, pattern: RegExp, kind: string): string[] =>
  [...text.matchAll(pattern)].map(([, id = '']) => `${kind} ${id}`)

const providedBy = (content: string): string[] => {
  if (content.trimStart().startsWith('{')) return formIdIn(content)
  return [
    ...processIdsIn(content).map((id) => `process ${id}`),
    ...all(content, /<(?:\w+:)?decision\s(?:[^>]*\s)?id="([^"]+)"/g, 'decision'),
  ]
}

const formIdIn = (content: string): string[] => {
  try {
    const form: unknown = JSON.parse(content)
    return typeof form === 'object' && form !== null && 'id' in form ? [`form ${String(form.id)}`] : []
  } catch {
    return []
  }
}

// An id that is an expression names what only a running process knows.
const neededBy = (content: string): string[] => [
  ...all(content, /<zeebe:calledElement\s(?:[^>]*\s)?processId="([^"=][^"]*)"/g, 'process'),
  ...all(content, /<zeebe:calledDecision\s(?:[^>]*\s)?decisionId="([^"=][^"]*)"/g, 'decision'),
  ...all(content, /<zeebe:formDefinition\s(?:[^>]*\s)?formId="([^"=][^"]*)"/g, 'form'),
]

const filesFor = (need: string, library: readonly (readonly ModelFile[])[]): readonly ModelFile[] => {
  const provides = ({ content }: ModelFile): boolean => providedBy(content).includes(need)
  const found = library.find((files) => files.some((file) => isForEngine(file) && provides(file))) ?? []
  return found.filter((file) => isForEngine(file) && (need.startsWith('process ') || provides(file)))
}

const newestModels = async (database: Database): Promise<readonly (readonly ModelFile[])[]> => {
  const numbers = await newestNumbers(database)
  const newest = [...numbers].map(([processId, number]) => ({ processId, number }))
  const rows =
    newest.length === 0 ? [] : await database.model(processVersionModel).findAll({ where: { [Op.or]: newest } })
  const brought = readRepository().filter(({ processId }) => !numbers.has(processId))
  return [...rows.map(({ files }) => files), ...brought.map(({ files }) => files)]
}
