import type { Database } from '../../platform/db/database.ts'
import { elementInstanceModel, incidentModel } from '../../platform/records/model.ts'

const chunkSize = 500

/** Ids of the elements that are active in each of these instances. */
export const loadStanding = async (
  database: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const standing = new Map<string, string[]>()
  for (const chunk of chunks(keys)) {
    const rows = await database.model(elementInstanceModel).findAll({
      attributes: ['processInstanceKey', 'elementId'],
      where: { processInstanceKey: chunk, endedAt: null },
      order: ['processInstanceKey', 'elementId'],
      raw: true,
    })
    for (const { processInstanceKey, elementId } of rows)
      standing.set(processInstanceKey, [...(standing.get(processInstanceKey) ?? []), elementId])
  }
  return standing
}

/** Instances of these in which something is stuck. */
export const loadStuck = async (database: Database, keys: readonly string[]): Promise<ReadonlySet<string>> => {
  const stuck = new Set<string>()
  for (const chunk of chunks(keys)) {
    const rows = await database.model(incidentModel).findAll({
      attributes: ['processInstanceKey'],
      where: { processInstanceKey: chunk, state: 'OPEN' },
      raw: true,
    })
    for (const { processInstanceKey } of rows) stuck.add(processInstanceKey)
  }
  return stuck
}

const chunks = (keys: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(keys.length / chunkSize) }, (_, index) =>
    keys.slice(index * chunkSize, (index + 1) * chunkSize),
  )
