import type { Database } from '../db/database.ts'
import { elementInstanceModel, type ElementInstanceRow } from '../records/model.ts'

/** One step of an instance by its number: the place in the order in which they began. */
export interface Step extends ElementInstanceRow {
  readonly id: number
  /** number of the step in which it stands; null directly in the process */
  readonly parentId: number | null
}

/** All steps of an instance, oldest first; their numbers never change. */
export const loadSteps = async (database: Database, processInstanceKey: string): Promise<readonly Step[]> => {
  const rows: readonly ElementInstanceRow[] = await database.model(elementInstanceModel).findAll({
    where: { processInstanceKey },
    order: ['startedAt', 'key'],
    raw: true,
  })
  const numberOf = new Map(rows.map(({ key }, index) => [key, index + 1]))
  return rows.map((row, index) => ({ ...row, id: index + 1, parentId: numberOf.get(row.flowScopeKey) ?? null }))
}
