import type { Database } from '../db/database.ts'
import { processInstanceModel } from '../records/model.ts'
import { processOperationModel } from './model.ts'

/** Why instances were cancelled by hand, by their keys; a called one ends for the reason of who called it. */
export const cancelReasons = async (
  database: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const reasons = new Map<string, string>()
  const operations = await database
    .model(processOperationModel)
    .findAll({ attributes: ['processInstanceKey', 'reason'], where: { kind: 'CANCEL', state: 'SENT' } })
  if (operations.length === 0) return reasons
  const reasonOf = new Map(operations.map(({ processInstanceKey, reason }) => [processInstanceKey, reason]))
  for (const key of new Set(keys)) {
    const reason = await reasonAbove(database, key, reasonOf)
    if (reason !== undefined) reasons.set(key, reason)
  }
  return reasons
}

const reasonAbove = async (
  database: Database,
  key: string,
  reasonOf: ReadonlyMap<string, string>,
): Promise<string | undefined> => {
  const own = reasonOf.get(key)
  if (own !== undefined) return own
  const instance = await database.model(processInstanceModel).findByPk(key, { attributes: ['parentKey'] })
  return instance?.parentKey ? reasonAbove(database, instance.parentKey, reasonOf) : undefined
}
