import { Op } from 'sequelize'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { processVersionModel, type ProcessVersionRow } from './model.ts'
import { newestNumbers } from './versions.ts'

/** The newest version of every process, in order of process id. */
export const newestModels = async (database: Database): Promise<readonly ProcessVersionRow[]> => {
  const newest = [...(await newestNumbers(database))].map(([processId, number]) => ({ processId, number }))
  if (newest.length === 0) return []
  const rows = await database.model(processVersionModel).findAll({ where: { [Op.or]: newest }, order: ['processId'] })
  return rows.map(plain)
}
