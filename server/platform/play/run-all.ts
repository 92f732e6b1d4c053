import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import type { ModelFile } from '../process-models/model.ts'
import { scenarioResultModel, type ScenarioResultRow } from './model.ts'
import type { OpenPlayEngine, PlayFile } from './port.ts'
import { runScenario } from './run-scenario.ts'
import { contentDigestOf, scenariosOf, type StandingScenario } from './scenarios.ts'
import { playedDigest, surroundingsDigest, withSurroundings } from './surroundings.ts'

export interface RunDeps {
  readonly database: Database
  readonly openPlayEngine: OpenPlayEngine
}

/** A draft, or a version: a process with its files. */
export interface Model {
  readonly processId: string
  readonly files: readonly ModelFile[]
}

/** A scenario with how it ended on exactly these files; undefined when it did not run on them. */
export interface JudgedScenario extends StandingScenario {
  readonly last: ScenarioResultRow | undefined
}

/** The scenarios of a model with their results on it. */
export interface Judged {
  /** what the engine gets: the model and what it calls */
  readonly files: readonly PlayFile[]
  readonly scenarios: readonly JudgedScenario[]
}

export const judgedScenarios = ({ database }: Pick<RunDeps, 'database'>, model: Model): Promise<Judged> =>
  prepare(database, model)

/**
 * Runs scenarios on a model and keeps how they ended, one after the other.
 *
 * @param which default those that have not run on exactly these files
 */
export const runScenarios = async (
  { database, openPlayEngine }: RunDeps,
  model: Model,
  which: (scenario: JudgedScenario) => boolean = ({ last }) => last === undefined,
): Promise<Judged> => {
  const { files, scenarios, digest, surroundings } = await prepare(database, model)
  const judged: JudgedScenario[] = []
  for (const scenario of scenarios) {
    if (!which(scenario)) {
      judged.push(scenario)
      continue
    }
    const result = await runScenario(openPlayEngine, { processId: model.processId, files }, scenario.content)
    const last = await keep(database, {
      scenarioId: scenario.id,
      processId: model.processId,
      contentDigest: contentDigestOf(scenario.content),
      digest,
      surroundings,
      ok: result.ok,
      result,
      ranAt: database.now(),
    })
    judged.push({ ...scenario, last })
  }
  return { files, scenarios: judged }
}

interface Prepared extends Judged {
  readonly digest: string
  readonly surroundings: string
}

const prepare = async (database: Database, { processId, files }: Model): Promise<Prepared> => {
  const all = await withSurroundings(database, files)
  const [digest, surroundings] = [playedDigest(files), surroundingsDigest(all)]
  const standing = await scenariosOf(database, processId, files)
  const rows = await database.model(scenarioResultModel).findAll({ where: { processId, digest } })
  const results = rows.map(plain)
  const lastOf = ({ id, content }: StandingScenario): ScenarioResultRow | undefined =>
    results.find(
      (row) =>
        row.scenarioId === id && row.surroundings === surroundings && row.contentDigest === contentDigestOf(content),
    )
  return { files: all, digest, surroundings, scenarios: standing.map((one) => ({ ...one, last: lastOf(one) })) }
}

// One row for each scenario and set of files: what it said before on them is of no use.
const keep = (database: Database, row: Omit<ScenarioResultRow, 'id'>): Promise<ScenarioResultRow> =>
  database.transaction(async () => {
    const { scenarioId, digest } = row
    await database.model(scenarioResultModel).destroy({ where: { scenarioId, digest } })
    return plain(await database.model(scenarioResultModel).create(row))
  })
