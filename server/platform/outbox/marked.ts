import type { Database } from '../db/database.ts'
import { variableModel } from '../records/model.ts'
import type { ModifyInstance } from './command.ts'

/** Variable by which an element shows which operation began it: the record stream tells so that the command has arrived. */
export const markName = 'mendOperation'

/** Whether the record stream shows what this command begins. */
export const isMarked = async (
  database: Database,
  { processInstanceKey, activate }: ModifyInstance,
): Promise<boolean> => {
  const mark = activate.map(({ variables }) => variables[markName]).find((value) => typeof value === 'string')
  if (mark === undefined) return false
  const where = { processInstanceKey, name: markName, value: JSON.stringify(mark) }
  return (await database.model(variableModel).count({ where })) > 0
}
