import type { ScenarioContent } from '#modelling/scenarios/scenario'
import * as c from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'
import type { ScenarioResult } from './run-scenario.ts'

/**
 * A scenario of a process that people wrote, or changed, or threw away. Those that came with the files of a version and that nobody touched stand in those
 * files alone.
 */
export const processScenarioModel = defineModel(
  'process_scenario',
  {
    id: c.id(),
    processId: c.text(100),
    title: c.text(200),
    content: c.json<ScenarioContent>(),
    /** thrown away: it hides the one of the files */
    removed: c.flag(),
    updatedByUserId: c.reference(),
    createdAt: c.createdAt(),
    updatedAt: c.updatedAt(),
    version: c.version(),
  },
  [{ fields: ['processId'] }],
)
export type ProcessScenarioRow = Row<typeof processScenarioModel>

/** How a scenario ended on one set of files; what it said then (`contentDigest`) goes with it, so that a changed scenario has not run yet. */
export const scenarioResultModel = defineModel(
  'process_scenario_result',
  {
    id: c.id(),
    scenarioId: c.reference(),
    processId: c.text(100),
    contentDigest: c.code(64),
    /** of the diagram, tables and forms of the draft or version */
    digest: c.code(64),
    /** of all files that the engine had, with those of called processes */
    surroundings: c.code(64),
    ok: c.flag(),
    result: c.json<ScenarioResult>(),
    ranAt: c.instant(),
  },
  [{ fields: ['scenarioId', 'digest'] }, { fields: ['processId', 'digest'] }],
)
export type ScenarioResultRow = Row<typeof scenarioResultModel>
