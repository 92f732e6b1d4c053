import { createHash } from 'node:crypto'
import { type Scenario, type ScenarioContent, scenarioContent, scenarioFile } from '#modelling/scenarios/scenario'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import type { ModelFile } from '../process-models/model.ts'
import { readRepository } from '../process-models/repository.ts'
import { newestVersion } from '../process-models/versions.ts'
import { processScenarioModel } from './model.ts'

/** A scenario that stands: as people wrote it, or as it came with the files. */
export interface StandingScenario {
  readonly id: string
  readonly content: ScenarioContent
  readonly origin: 'FILE' | 'WRITTEN'
  /** of the row, 0 for one that stands in the files alone */
  readonly version: number
}

/**
 * The scenarios of a process, by title.
 *
 * @param files of the draft; what came with the newest version counts too, what people wrote goes before both
 */
export const scenariosOf = async (
  database: Database,
  processId: string,
  files: readonly ModelFile[] = [],
): Promise<readonly StandingScenario[]> => {
  const published = (await newestVersion(database, processId))?.files ?? broughtBy(processId)
  const rows = await database.model(processScenarioModel).findAll({ where: { processId } })
  const standing = new Map<string, StandingScenario>()
  for (const { id, ...content } of [published, files].flatMap(scenariosIn))
    standing.set(id, { id, content, origin: 'FILE', version: 0 })
  for (const { id, content, removed, version } of rows.map(plain)) {
    if (removed) standing.delete(id)
    else standing.set(id, { id, content: scenarioContent.parse(content), origin: 'WRITTEN', version })
  }
  return [...standing.values()].toSorted((a, b) => a.content.title.localeCompare(b.content.title, 'nl'))
}

/** The scenarios of a process as the file that lies beside its diagram; undefined when it has none. */
export const scenarioFileOf = async (
  database: Database,
  processId: string,
  files: readonly ModelFile[] = [],
): Promise<ModelFile | undefined> => {
  const standing = await scenariosOf(database, processId, files)
  if (standing.length === 0) return undefined
  const scenarios: Scenario[] = standing.map(({ id, content }) => ({ id, ...content }))
  return { name: `${processId}.scenarios.json`, content: `${JSON.stringify({ scenarios }, undefined, 2)}\n` }
}

/** Scenarios in the files of a model; a file that cannot be read holds none. */
export const scenariosIn = (files: readonly ModelFile[]): readonly Scenario[] =>
  files.filter(({ name }) => name.endsWith('.scenarios.json')).flatMap(({ content }) => read(content))

/** What a scenario says, in short: another text is another scenario. */
export const contentDigestOf = (content: ScenarioContent): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex')

const read = (text: string): readonly Scenario[] => {
  try {
    return scenarioFile.parse(JSON.parse(text)).scenarios
  } catch {
    return []
  }
}

const broughtBy = (processId: string): readonly ModelFile[] =>
  readRepository().find((model) => model.processId === processId)?.files ?? []
