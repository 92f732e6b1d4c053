import * as c from '../columns.ts'
import { createTable, migration } from '../migration.ts'

export const { up, down } = migration([
  createTable(
    'process_scenario',
    {
      id: c.id(),
      processId: c.text(100),
      title: c.text(200),
      content: c.json(),
      removed: c.flag(),
      updatedByUserId: c.reference(),
      createdAt: c.createdAt(),
      updatedAt: c.updatedAt(),
      version: c.version(),
    },
    [{ fields: ['processId'] }],
  ),
  createTable(
    'process_scenario_result',
    {
      id: c.id(),
      scenarioId: c.reference(),
      processId: c.text(100),
      contentDigest: c.code(64),
      digest: c.code(64),
      surroundings: c.code(64),
      ok: c.flag(),
      result: c.json(),
      ranAt: c.instant(),
    },
    [{ fields: ['scenarioId', 'digest'] }, { fields: ['processId', 'digest'] }],
  ),
])
