import { createHash } from 'node:crypto'
import { col, fn } from 'sequelize'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { type ModelFile, processVersionModel, type ProcessVersionRow } from './model.ts'
import { inOrder } from './repository.ts'

/** Of names and contents: the same files are the same version. */
export const digestOf = (files: readonly ModelFile[]): string => {
  const hash = createHash('sha256')
  for (const { name, content } of inOrder(files)) hash.update(`${name}\0${content}\0`)
  return hash.digest('hex')
}

/** The newest version of a process, or of those that `where` narrows to; undefined when there is none. */
export const newestVersion = async (
  database: Database,
  processId: string,
  where: Partial<ProcessVersionRow> = {},
): Promise<ProcessVersionRow | undefined> => {
  const row = await database
    .model(processVersionModel)
    .findOne({ where: { processId, ...where }, order: [['number', 'DESC']] })
  return row ? plain(row) : undefined
}

/** Number of the newest version of each process, of those that `where` narrows to. */
export const newestNumbers = async (
  database: Database,
  where: Partial<ProcessVersionRow> = {},
): Promise<ReadonlyMap<string, number>> => {
  const rows = await database.model(processVersionModel).findAll({
    where,
    attributes: ['processId', [fn('MAX', col('number')), 'number']],
    group: ['processId'],
    order: ['processId'],
  })
  return new Map(rows.map(({ processId, number }) => [processId, Number(number)]))
}
